from collections.abc import Callable
from datetime import date

import pytest
from pydantic import SecretStr

from kinerja_app.settings import Mode, Settings, SettingsRefused, get_settings, using

Configure = Callable[..., Settings]
PRODUCTION = {
    "mode": "production",
    "origin": "https://kinerja.sekolah.id",
    "secret_key": "b7c1f09a4e5d4c2f8a6b3e1d0c9f8e7a",
    "google_client_id": "1234567890-abc.apps.googleusercontent.com",
    "google_client_secret": "GOCSPX-4f5c6b7a8d9e",
    "database_url": "sqlite:///.data/kinerja.db",
}


def refused_codes(configure: Configure, **changed: object) -> set[tuple[str, str]]:
    with pytest.raises(SettingsRefused) as caught:
        configure(**(PRODUCTION | changed))
    return {(problem.variable, problem.code) for problem in caught.value.problems}


def test_the_demo_needs_no_setting_at_all(configure: Configure) -> None:
    settings = configure(mode="demo")
    assert settings.mode is Mode.DEMO
    assert settings.origin == "http://localhost:3000"
    assert settings.demo_date.isoformat() == "2024-08-05"
    assert settings.built_in_identity


def test_the_origin_follows_the_port(configure: Configure) -> None:
    assert configure(port=3100).origin == "http://localhost:3100"


def test_a_given_origin_loses_its_last_slash_only(configure: Configure) -> None:
    assert configure(origin="http://kinerja.lokal:8080/").origin == "http://kinerja.lokal:8080"


def test_complete_production_settings_are_accepted(configure: Configure) -> None:
    settings = configure(**PRODUCTION)
    assert settings.is_production
    assert settings.served_over_https
    assert not settings.built_in_identity
    assert settings.log_format == "json"


@pytest.mark.parametrize("value", ["", "  ", "changeme", "GANTI-INI", "contoh-rahasia", "<isi>"])
@pytest.mark.parametrize("name", ["secret_key", "google_client_id", "google_client_secret"])
def test_production_refuses_a_missing_or_placeholder_secret(
    configure: Configure, name: str, value: str
) -> None:
    code = ("KINERJA_" + name.upper(), "RAHASIA_KOSONG_ATAU_CONTOH")
    assert code in refused_codes(configure, **{name: value})


def test_production_refuses_the_demo_key_where_none_is_given(configure: Configure) -> None:
    given = {name: value for name, value in PRODUCTION.items() if name != "secret_key"}
    with pytest.raises(SettingsRefused) as caught:
        configure(**given)
    assert {problem.variable for problem in caught.value.problems} == {"KINERJA_SECRET_KEY"}


def test_production_refuses_a_key_of_31_characters(configure: Configure) -> None:
    assert refused_codes(configure, secret_key="a7" * 15 + "b") == {
        ("KINERJA_SECRET_KEY", "RAHASIA_TERLALU_PENDEK")
    }


def test_production_refuses_an_origin_without_https(configure: Configure) -> None:
    assert ("KINERJA_ORIGIN", "ORIGIN_TANPA_HTTPS") in refused_codes(
        configure, origin="http://kinerja.sekolah.id"
    )


def test_production_refuses_the_built_in_identity_provider(configure: Configure) -> None:
    refused = refused_codes(configure, built_in_identity="true")
    assert ("KINERJA_BUILT_IN_IDENTITY", "PENYEDIA_BAWAAN_DI_PRODUKSI") in refused


def test_the_built_in_identity_provider_is_refused_on_https_in_the_demo_too(
    configure: Configure,
) -> None:
    with pytest.raises(SettingsRefused, match="PENYEDIA_BAWAAN_DI_HTTPS"):
        configure(mode="demo", origin="https://kinerja.sekolah.id")


def test_several_workers_need_redis(configure: Configure) -> None:
    with pytest.raises(SettingsRefused, match="BEBERAPA_WORKER_TANPA_REDIS"):
        configure(workers=2)
    assert configure(workers=2, redis_url="redis://localhost").workers == 2


@pytest.mark.parametrize("origin", ["kinerja.id", "ftp://kinerja.id", "http://k.id/a", "http://"])
def test_an_origin_is_scheme_and_host_only(configure: Configure, origin: str) -> None:
    with pytest.raises(SettingsRefused, match="ORIGIN_BUKAN_ALAMAT"):
        configure(origin=origin)


def test_every_problem_is_named_at_once_and_no_value_is(configure: Configure) -> None:
    with pytest.raises(SettingsRefused) as caught:
        configure(mode="production", secret_key="ganti-kunci-ini", origin="http://a.id")
    assert len(caught.value.problems) == 5
    assert "ganti-kunci-ini" not in str(caught.value)


def test_an_unreadable_value_is_refused_by_its_name_without_the_value(
    configure: Configure,
) -> None:
    with pytest.raises(SettingsRefused) as caught:
        configure(port="tigaribu")
    assert str(caught.value) == "KINERJA_PORT: NILAI_TIDAK_DIKENAL"


def test_secrets_do_not_show_when_settings_are_printed(configure: Configure) -> None:
    settings = configure(**PRODUCTION)
    assert PRODUCTION["secret_key"] not in repr(settings)
    assert PRODUCTION["google_client_secret"] not in repr(settings)


def test_settings_do_not_change(configure: Configure) -> None:
    with pytest.raises(ValueError, match="frozen"):
        configure().port = 1  # type: ignore[misc] # the test is that this is refused


def test_a_child_process_reads_the_very_same_settings(
    configure: Configure, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = Settings(
        port=3105,
        workers=2,
        redis_url="redis://a",
        secret_key=SecretStr("kunci"),
        demo_date=date(2025, 1, 2),
    )
    for name, value in chosen.as_environment().items():
        monkeypatch.setenv(name, value)
    assert configure() == chosen


def test_a_command_may_use_other_settings_for_a_while(configure: Configure) -> None:
    before = configure(port=3100)
    with using(before.model_copy(update={"port": 3101})):
        assert get_settings().port == 3101
    assert get_settings().port == 3100


def test_mail_is_set_as_a_whole_or_not_at_all(configure: Configure) -> None:
    only_url = refused_codes(configure, smtp_url="smtps://surat.sekolah.id:465")
    assert only_url == {("KINERJA_MAIL_FROM", "SURAT_SETENGAH_DISETEL")}
    only_sender = refused_codes(configure, smtp_url="", mail_from="kinerja@sekolah.id")
    assert only_sender == {("KINERJA_SMTP_URL", "SURAT_SETENGAH_DISETEL")}


def test_a_mail_server_and_a_sender_are_addresses(configure: Configure) -> None:
    wrong = refused_codes(configure, smtp_url="surat.sekolah.id", mail_from="kinerja")
    assert wrong == {
        ("KINERJA_SMTP_URL", "SMTP_BUKAN_ALAMAT"),
        ("KINERJA_MAIL_FROM", "PENGIRIM_BUKAN_ALAMAT"),
    }


def test_the_password_of_the_mail_server_is_not_shown(configure: Configure) -> None:
    url = "smtps://nama:k4ta-s4ndi@surat.sekolah.id:465"
    settings = configure(smtp_url=url, mail_from="kinerja@sekolah.id")
    assert "k4ta-s4ndi" not in repr(settings)
    assert settings.as_environment()["KINERJA_SMTP_URL"] == url


def test_results_leave_over_tls_or_not_at_all(configure: Configure) -> None:
    unsafe = refused_codes(configure, ekinerja_url="http://ekinerja.contoh.go.id")
    assert unsafe == {("KINERJA_EKINERJA_URL", "EKINERJA_BUKAN_ALAMAT_AMAN")}
    lonely = refused_codes(configure, ekinerja_url="", ekinerja_token="k4ta-s4ndi")
    assert lonely == {("KINERJA_EKINERJA_URL", "EKINERJA_TANPA_ALAMAT")}
    settings = configure(ekinerja_url="https://ekinerja.contoh.go.id", ekinerja_token="k4ta-s4ndi")
    assert "k4ta" not in repr(settings)
