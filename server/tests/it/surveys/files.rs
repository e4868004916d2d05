//! The result as a file.

use axum::http::Method;
use domain::account::Role;
use store::testing::a_survey;

use crate::portal::TestPortal;

#[tokio::test]
async fn a_result_is_taken_out_as_a_table_in_which_nothing_is_a_formula() {
    let portal = TestPortal::new().await;
    let survey = a_survey("Xuất ra?").offering(["=1+1", "Có, \"ngay\""]);
    let survey = survey.save(&portal.store).await;
    let vote = [survey.choices[1].id];
    portal.visitor().vote(&survey, &vote).await.with_status(200);
    let lan = portal.colleague("lan", Role::Editor, &[]).await;
    let address = format!("/api/newsroom-surveys/export?id={}", survey.id.0);
    let file = lan.ask(Method::GET, &address).header("accept", "text/html");
    let file = file.send().await.with_status(200);
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"khao-sat-xuat-ra.csv\""
    );
    let expected = "\u{feff}\"Phương án\",\"Số phiếu\",\"Tỷ lệ (%)\"\r\n\
                    \"'=1+1\",\"0\",\"0\"\r\n\
                    \"Có, \"\"ngay\"\"\",\"1\",\"100\"\r\n\
                    \"Tổng số phiếu\",\"1\",\"\"\r\n";
    assert_eq!(file.text(), expected);
}
