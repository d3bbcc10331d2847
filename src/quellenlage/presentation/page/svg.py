"""SVG from plain calls. All text and every attribute value is escaped; there is no other way in."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from quellenlage.presentation.safe_text import one_line

Value = str | float | int | None


def element(tag: str, *children: str | Markup, **attributes: Value) -> Markup:
    """An element. Plain strings are text; underscores in attribute names are hyphens, `class_` is class; None leaves out."""
    written = "".join(f' {_name(name)}="{_value(value)}"' for name, value in attributes.items() if value is not None)
    inner = "".join(escape(child) for child in children)
    return Markup(f"<{tag}{written}>{inner}</{tag}>")  # noqa: S704 - every part is escaped above


def joined(parts: Iterable[Markup]) -> Markup:
    """Elements one after the other."""
    return Markup().join(parts)


def text(x: float, y: float, words: str, **attributes: Value) -> Markup:
    """Words at a point."""
    return element("text", one_line(words), x=x, y=y, **attributes)


def line(start: tuple[float, float], end: tuple[float, float], **attributes: Value) -> Markup:
    """A straight line."""
    return element("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], **attributes)


def path(points: Iterable[tuple[float, float]], *, closed: bool = False, **attributes: Value) -> Markup:
    """A line through points."""
    drawn = "M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in points)
    return element("path", d=drawn + ("Z" if closed else ""), **attributes)


def drawing(width: float, height: float, label: str, *children: Markup, class_: str = "") -> Markup:
    """A whole picture, with a name for those who do not see it: an image, or a group where there are links inside."""
    links = any("<a " in child for child in children)
    return element(
        "svg",
        *children,
        viewBox=f"0 0 {_number(width)} {_number(height)}",
        width=width,
        height=height,
        role="group" if links else "img",
        aria_label=one_line(label),
        class_=class_ or None,
        xmlns="http://www.w3.org/2000/svg",
    )


def _name(name: str) -> str:
    return name if name == "viewBox" else name.rstrip("_").replace("_", "-")


def _value(value: Value) -> Markup:
    return escape(_number(value) if isinstance(value, float) else value)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
