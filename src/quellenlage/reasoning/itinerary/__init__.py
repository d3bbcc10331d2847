"""Who was where, when, by what means; what distance, speed and time rule out; and what that means for open questions.

Levels (rule 6 of the architecture): *physical* rests on the great circle and the fastest journey ever made by the means, *assumed*
on a speed that a report states, which is named. Where in doubt nothing is said.
"""

from quellenlage.reasoning.itinerary.anchors import find_anchors
from quellenlage.reasoning.itinerary.bounds import with_bounds
from quellenlage.reasoning.itinerary.feasibility import find_infeasible
from quellenlage.reasoning.itinerary.movements import find_movements

__all__ = ["find_anchors", "find_infeasible", "find_movements", "with_bounds"]
