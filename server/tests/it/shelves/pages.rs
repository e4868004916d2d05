//! Standing pages, from the form to the reader.

use domain::PageId;
use serde_json::Value;

use super::{portal_of_lan, send};
use crate::{answer::Answer, staff::Colleague};

async fn save(lan: &Colleague, id: PageId, (seen, text): (i32, &str)) -> Answer {
    let (id, seen) = (id.0.to_string(), seen.to_string());
    let fields = [
        ("id", id.as_str()),
        ("page[title]", "Giới thiệu"),
        ("page[text]", text),
        ("page[base]", &seen),
        ("page[seen]", &seen),
    ];
    send(lan, "/api/pages/save", &fields).await.with_status(200)
}

#[tokio::test]
async fn a_page_is_written_shown_corrected_and_brought_back() {
    let (portal, lan) = portal_of_lan().await;
    send(&lan, "/api/pages/begin", &[("title", "Giới thiệu")])
        .await
        .with_status(200);
    let who = lan.staff.administrator().unwrap();
    let id = portal.store.pages().list_kept(who).await.unwrap()[0]
        .page
        .id;
    let number = id.0.to_string();
    save(&lan, id, (1, "Phường có **mười** khu phố.\n\n- Một\n- Hai")).await;
    let reader = portal.visitor();
    reader.get("/trang/gioi-thieu").await.with_status(404);
    let fields = [("id", number.as_str()), ("is_published", "true")];
    send(&lan, "/api/pages/show", &fields)
        .await
        .with_status(200);
    let page = reader.get("/trang/gioi-thieu").await.with_status(200);
    assert_eq!(page.the_text(".rich-text strong"), "mười");
    assert_eq!(page.texts(".rich-text li"), ["Một", "Hai"]);
    assert!(
        page.texts(".site-footer__pages a")
            .contains(&"Giới thiệu".to_owned())
    );

    save(&lan, id, (2, "Phường có chín khu phố.")).await;
    let desk = lan
        .get(&format!("/toa-soan/trang/{number}?tu=2&den=3"))
        .await;
    let desk = desk.with_status(200);
    assert_eq!(desk.the_text("textarea"), "Phường có chín khu phố.");
    let pairs = desk.attributes(".kept-list__head a", "href");
    let pair = |from, to| format!("/toa-soan/trang/{number}?tu={from}&den={to}");
    assert_eq!(pairs, [pair(2, 3), pair(1, 2), pair(2, 3), pair(1, 3)]);
    assert!(
        desk.texts("ins").join(" ").contains("chín"),
        "{}",
        desk.text()
    );
    let fields = [("id", number.as_str()), ("number", "2")];
    send(&lan, "/api/pages/restore", &fields)
        .await
        .with_status(200);
    let page = reader.get("/trang/gioi-thieu").await;
    assert_eq!(page.the_text(".rich-text strong"), "mười");

    let fields = [("id", number.as_str()), ("slug", "ve-phuong")];
    send(&lan, "/api/pages/set_slug", &fields)
        .await
        .with_status(200);
    let moved = reader.get("/trang/gioi-thieu").await.with_status(301);
    assert_eq!(moved.header("location"), "/trang/ve-phuong");
}

#[tokio::test]
async fn two_people_on_one_page_lose_nothing() {
    let (portal, lan) = portal_of_lan().await;
    send(&lan, "/api/pages/begin", &[("title", "Giới thiệu")])
        .await
        .with_status(200);
    let who = lan.staff.administrator().unwrap();
    let id = portal.store.pages().list_kept(who).await.unwrap()[0]
        .page
        .id;
    let saved = save(&lan, id, (1, "Một.\n\nHai.\n\nBa.")).await.json();
    assert_eq!(saved, serde_json::json!({ "Saved": 2 }));
    save(&lan, id, (2, "Một, sửa.\n\nHai.\n\nBa.")).await;
    let merged = save(&lan, id, (2, "Một.\n\nHai.\n\nBa, sửa.")).await.json();
    assert_eq!(merged, serde_json::json!({ "Merged": 4 }));
    let overtaken = save(&lan, id, (2, "Một, khác hẳn.\n\nHai.\n\nBa."))
        .await
        .json();
    let theirs = &overtaken["Overtaken"];
    assert_eq!(theirs["revision"], Value::from(4));
    let text = theirs["text"].as_str().unwrap();
    assert!(
        text.contains("Một, sửa.") && text.contains("Ba, sửa."),
        "{text}"
    );
    let revisions = portal.store.pages().revisions(who, id, None, 9).await;
    assert_eq!(revisions.unwrap().len(), 4, "nothing was changed");
}
