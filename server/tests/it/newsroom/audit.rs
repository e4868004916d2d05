//! The audit log as administrators read it and take it out.

use axum::http::Method;
use domain::account::Role;
use store::testing::a_section;

use crate::portal::TestPortal;

#[tokio::test]
async fn the_log_names_who_did_what_and_is_narrowed_by_the_address() {
    let portal = TestPortal::new().await;
    let section = a_section("Tin tức", &portal.store).await.id;
    let an = portal.colleague("an", Role::Writer, &[]).await;
    let now = portal.state.clock.now();
    let desk = portal.store.desk();
    let begun = desk.create(&an.staff, "=1+1", section, now).await;
    begun.expect("the article is begun");
    let chi = portal.colleague("chi", Role::Administrator, &[]).await;
    let page = chi.get("/toa-soan/nhat-ky?viec=create").await;
    let page = page.with_status(200);
    assert_eq!(page.the_text(".audit__who"), "an");
    assert_eq!(page.the_text(".audit__title"), "=1+1");
    let page = chi.get("/toa-soan/nhat-ky?den=2024-05-08").await;
    assert!(page.with_status(200).texts(".audit__line").is_empty());
    let page = chi
        .get("/toa-soan/nhat-ky?tu=2024-05-09&den=2024-05-09")
        .await;
    assert_eq!(page.with_status(200).texts(".audit__line").len(), 1);
}

#[tokio::test]
async fn the_log_is_taken_out_as_a_file_and_that_is_noted() {
    let portal = TestPortal::new().await;
    let section = a_section("Tin tức", &portal.store).await.id;
    let an = portal.colleague("an", Role::Writer, &[]).await;
    let now = portal.state.clock.now();
    for number in 0..510 {
        let title = if number == 0 { "=1+1" } else { "Tin" };
        let desk = portal.store.desk();
        let begun = desk.create(&an.staff, title, section, now).await;
        begun.expect("the article is begun");
    }
    let chi = portal.colleague("chi", Role::Administrator, &[]).await;
    let ask = chi.ask(Method::GET, "/api/audit/export?viec=create");
    let file = ask.header("accept", "text/html").send().await;
    let file = file.with_status(200);
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    let disposition = file.header("content-disposition");
    assert_eq!(disposition, "attachment; filename=\"nhat-ky.csv\"");
    let rows = file.text().lines().collect::<Vec<_>>();
    assert_eq!(rows.len(), 511, "a head and all entries, over two parts");
    assert!(rows[0].starts_with('\u{feff}'));
    assert!(rows[510].contains("\"'=1+1\""), "{}", rows[510]);
    let page = chi.get("/toa-soan/nhat-ky?viec=export").await;
    assert_eq!(page.with_status(200).the_text(".audit__who"), "chi");
}

#[tokio::test]
async fn an_editor_does_not_read_the_log() {
    let portal = TestPortal::new().await;
    let binh = portal.colleague("binh", Role::Editor, &[]).await;
    let page = binh.get("/toa-soan/nhat-ky").await.with_status(403);
    assert_eq!(page.the_text("h1"), "Không có quyền");
}
