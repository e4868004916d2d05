//! Settings, menu, front page, links and banners, from the form to the reader.

use app::{AppError, Field, Refusal, Wrong};
use chrono::TimeDelta;
use domain::account::Role;
use server::{config::Settings, state};
use store::testing::{an_article, noon};

use super::{portal_of_lan, send};
use crate::staff::Colleague;

#[tokio::test]
async fn settings_reach_readers_without_a_restart_and_on_other_instances() {
    let (portal, lan) = portal_of_lan().await;
    let settings = Settings::built_in().unwrap();
    let other = state::build(&settings, portal.store.clone(), portal.state.clock.clone());
    let other = other.await.unwrap();
    let fields = [
        ("name", "Phường Đông Thành"),
        ("owner", "Uỷ ban phường"),
        ("office", "12 Lê Lợi\nĐiện thoại 024"),
        ("time_zone", "-11:00"),
    ];
    send(&lan, "/api/site/save_settings", &fields)
        .await
        .with_status(200);
    let page = portal.visitor().get("/tin").await.with_status(200);
    assert_eq!(page.the_text(".site-header__name"), "Phường Đông Thành");
    assert_eq!(page.the_text(".site-header__today"), "Thứ tư, 08/05/2024");
    let office = page.texts(".site-footer__office p");
    assert_eq!(office, ["Uỷ ban phường", "12 Lê Lợi", "Điện thoại 024"]);
    portal.state.clock.set(noon() + TimeDelta::seconds(10));
    other.refresh_site().await;
    assert_eq!(other.with_current_site().site.name, "Phường Đông Thành");
    let wrong = [("name", ""), ("owner", "Uỷ ban"), ("time_zone", "7")];
    let wrong = send(&lan, "/api/site/save_settings", &wrong)
        .await
        .with_status(400);
    let wrong = wrong.error();
    assert_eq!(wrong.flaw_of(Field::Name), Some(Wrong::Empty.sentence()));
    assert_eq!(
        wrong.flaw_of(Field::TimeZone),
        Some(Wrong::Malformed.sentence())
    );
}

#[tokio::test]
async fn the_second_to_save_settings_does_not_undo_the_first() {
    let (portal, lan) = portal_of_lan().await;
    let chi = portal.colleague("chi", Role::Administrator, &[]).await;
    let page = lan.get("/toa-soan/thiet-lap").await.with_status(200);
    let seen = page.the_attribute("input[name=seen]", "value");
    let save = async |who: &Colleague, name: &str, seen: &str| {
        let fields = [("name", name), ("owner", "Uỷ ban"), ("time_zone", "+07:00")];
        let fields = [fields.as_slice(), &[("seen", seen)]].concat();
        send(who, "/api/site/save_settings", &fields).await
    };
    let answer = save(&chi, "Phường Đông", &seen).await.with_status(200);
    save(&lan, "Phường Tây", &seen).await.with_status(409);
    save(&lan, "Phường Đông", &seen).await.with_status(200);
    let seen = answer.json().as_str().unwrap().to_owned();
    save(&lan, "Phường Tây", &seen).await.with_status(200);
    let page = portal.visitor().get("/tin").await.with_status(200);
    assert_eq!(page.the_text(".site-header__name"), "Phường Tây");
}

#[tokio::test]
async fn the_menu_is_the_sections_until_somebody_says_otherwise() {
    let (portal, lan) = portal_of_lan().await;
    let menu = async || {
        let page = portal.visitor().get("/tin").await;
        page.attributes(".section-menu__link", "href")
    };
    assert_eq!(menu().await, ["/", "/chuyen-muc/doi-song", "/khao-sat"]);
    let path = "/api/site/add_menu_entry";
    let link = "https://dichvucong.gov.vn";
    let fields = [("label", "Dịch vụ công"), ("target", "link"), ("url", link)];
    send(&lan, path, &fields).await.with_status(200);
    assert_eq!(menu().await, ["/", link, "/khao-sat"]);
    for (target, url, field) in [
        ("link", "javascript:alert(1)", Field::Url),
        ("section:999", "", Field::Section),
        ("anything", "", Field::Section),
    ] {
        let fields = [("label", "Mục"), ("target", target), ("url", url)];
        let refused = send(&lan, path, &fields).await.with_status(400).error();
        assert!(refused.flaw_of(field).is_some(), "{target}");
    }
    let entry = portal.store.site().menu().await.unwrap().remove(0);
    let fields = [("what", "menu_entry"), ("id", &entry.id.to_string())];
    send(&lan, "/api/site/remove", &fields)
        .await
        .with_status(200);
    assert_eq!(menu().await, ["/", "/chuyen-muc/doi-song", "/khao-sat"]);
}

#[tokio::test]
async fn a_withdrawn_lead_story_gives_up_its_place_at_once() {
    let (portal, lan) = portal_of_lan().await;
    let hours = |hours| noon() - TimeDelta::hours(hours);
    for (title, age) in [("Mới nhất", 1), ("Thứ hai", 2), ("Cũ", 30), ("Rất cũ", 40)] {
        an_article(title)
            .published_at(hours(age))
            .save(&portal.store)
            .await;
    }
    an_article("Sắp hết hạn")
        .published_at(hours(50))
        .expires_at(noon() + TimeDelta::minutes(1))
        .save(&portal.store)
        .await;
    let place = async |article: &str, is_lead: &str| {
        let fields = [("article", article), ("is_lead", is_lead)];
        send(&lan, "/api/site/place_story", &fields).await
    };
    let titles = async || {
        let page = portal.visitor().get("/").await.with_status(200);
        let lead = page.texts(".article-card--lead .article-card__title");
        let newest = page.texts("[aria-labelledby=newest] .article-card__title");
        (lead.join(""), newest.join(", "))
    };
    place("/tin/rat-cu", "false").await.with_status(200);
    let (lead, newest) = titles().await;
    assert_eq!(
        (lead.as_str(), newest.as_str()),
        ("Mới nhất", "Rất cũ, Thứ hai, Cũ, Sắp hết hạn")
    );
    place("https://phuong.example/tin/sap-het-han", "true")
        .await
        .with_status(200);
    let (lead, newest) = titles().await;
    assert_eq!(
        (lead.as_str(), newest.as_str()),
        ("Sắp hết hạn", "Rất cũ, Mới nhất, Thứ hai, Cũ")
    );
    portal.state.clock.set(noon() + TimeDelta::minutes(1));
    let (lead, newest) = titles().await;
    assert_eq!(
        (lead.as_str(), newest.as_str()),
        ("Mới nhất", "Rất cũ, Thứ hai, Cũ")
    );
    let refused = place("sap-het-han", "true").await.with_status(409);
    assert_eq!(refused.error(), AppError::refused(Refusal::NotShown));
}

#[tokio::test]
async fn links_and_banners_stand_where_and_when_they_were_placed() {
    let (portal, lan) = portal_of_lan().await;
    let link = [
        ("place", "aside"),
        ("label", "Cổng tỉnh"),
        ("url", "https://tinh.example"),
    ];
    send(&lan, "/api/site/add_link", &link)
        .await
        .with_status(200);
    let banner = [
        ("place", "footer"),
        ("banner[picture]", "https://tinh.example/a.png"),
        ("banner[alt]", "Bầu cử"),
        ("banner[url]", "/tin"),
        ("banner[from]", "2024-05-09T13:00"),
        ("banner[until]", "2024-05-09T14:00"),
    ];
    send(&lan, "/api/site/add_banner", &banner)
        .await
        .with_status(200);
    let turned = [
        ("place", "footer"),
        ("banner[picture]", "/a.png"),
        ("banner[alt]", "A"),
        ("banner[url]", "/tin"),
        ("banner[from]", "2024-05-09T13:00"),
        ("banner[until]", "2024-05-09T12:00"),
    ];
    let turned = send(&lan, "/api/site/add_banner", &turned)
        .await
        .with_status(400);
    assert_eq!(
        turned.error(),
        AppError::field(Field::To, Wrong::EndsBeforeItBegins)
    );
    for (minutes, shown) in [(0, 0), (60, 1), (119, 1), (120, 0)] {
        portal.state.clock.set(noon() + TimeDelta::minutes(minutes));
        let page = portal.visitor().get("/tin").await;
        let banners = page.attributes(".site-footer .placed-links img", "alt");
        assert_eq!(banners.len(), shown, "{minutes}");
        assert_eq!(page.texts(".site-aside .placed-links a"), ["Cổng tỉnh"]);
    }
}
