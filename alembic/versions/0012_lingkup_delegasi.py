"""A delegation says what it covers: the one word used so far covered plan and rating.

Revision: 0012
Follows: 0011
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0012"
down_revision: str | Sequence[str] | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_DELEGASI = sa.table("delegasi", sa.column("lingkup", sa.String()))
_BEFORE, _NOW = "putuskan_rencana_ks", "rencana_dan_penilaian"


def upgrade() -> None:
    _reword(_BEFORE, _NOW)


def downgrade() -> None:
    _reword(_NOW, _BEFORE)


def _reword(old: str, new: str) -> None:
    op.execute(_DELEGASI.update().where(_DELEGASI.c.lingkup == old).values(lingkup=new))
