"""The application: its addresses, and what answers each."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from quellenlage.errors import QuellenlageError
from quellenlage.web import api, correcting, pages
from quellenlage.web.desk import Desk
from quellenlage.web.guard import Guard
from quellenlage.web.settings import Settings

Handler = Callable[[Request, Desk], Awaitable[Response]]

ROUTES: tuple[tuple[str, str, Handler], ...] = (
    ("GET", "/", pages.stories),
    ("GET", "/search", pages.search),
    ("GET", "/claims/{claim}", pages.claim),
    ("GET", "/stories/{story}", pages.story),
    ("GET", "/stories/{story}/reports/{digest}", pages.report),
    ("GET", "/stories/{story}/export.{form}", pages.export),
    ("GET", "/stories/{story}/corrections", correcting.form),
    ("POST", "/stories/{story}/corrections", correcting.keep),
    ("GET", "/stories/{story}/{view}", pages.story),
    ("GET", "/assets/{name}", pages.asset),
    ("GET", "/api/openapi.json", api.description),
    ("GET", "/api/schema", api.schema),
    ("GET", "/api/stories", api.stories),
    ("GET", "/api/stories/{story}", api.story),
    ("GET", "/api/stories/{story}/dossier", api.dossier),
    ("GET", "/api/claims", api.claims),
    ("GET", "/api/claims/{claim}", api.claim),
)


def create_app(settings: Settings) -> Starlette:
    """The application over a workspace; it need not exist yet."""
    desk = Desk.of(settings)

    def route(method: str, path: str, handler: Handler) -> Route:
        async def endpoint(request: Request) -> Response:
            return await handler(request, desk)

        return Route(path, endpoint, methods=[method], name=f"{method} {path}")

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        threading.Thread(target=desk.warm_up, daemon=True).start()
        yield

    return Starlette(
        routes=[route(*entry) for entry in ROUTES],
        middleware=[Middleware(Guard, settings=settings)],
        exception_handlers={HTTPException: pages.refused, QuellenlageError: pages.failed},
        lifespan=lifespan,
    )
