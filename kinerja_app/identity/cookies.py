"""The session cookie: its name, its attributes, reading and writing it. No session logic."""

from __future__ import annotations

from starlette.requests import cookie_parser
from starlette.responses import Response

from kinerja_app.settings import get_settings


def session_cookie_name() -> str:
    """``__Host-sid`` under HTTPS (bound to this host by the browser), plain ``sid`` without."""
    return "__Host-sid" if get_settings().served_over_https else "sid"


def sign_in_cookie_name() -> str:
    """The cookie that ties a sign-in under way to the browser which started it."""
    return "__Host-masuk" if get_settings().served_over_https else "masuk"


def token_in(cookie_header: str) -> str:
    """The session token in a Cookie header; empty when there is none."""
    return cookie_parser(cookie_header).get(session_cookie_name(), "")


def set_session_cookie(response: Response, token: str) -> None:
    """Hand the token to the browser, out of reach of scripts; it ends with the session."""
    settings = get_settings()
    response.set_cookie(
        session_cookie_name(),
        token,
        max_age=settings.session_absolute_seconds,
        path="/",
        secure=settings.served_over_https,
        httponly=True,
        samesite="lax",
    )


def drop_session_cookie(response: Response) -> None:
    """Take the cookie away, with the attributes it was set with."""
    response.delete_cookie(
        session_cookie_name(),
        path="/",
        secure=get_settings().served_over_https,
        httponly=True,
        samesite="lax",
    )
