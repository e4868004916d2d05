//! Signs of life for a supervisor.

use crate::{content::a_ward, database::lose_table, portal::TestPortal};

#[tokio::test]
async fn a_running_portal_is_up_and_ready() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    let supervisor = portal.visitor();
    for address in ["/healthz", "/readyz"] {
        let answer = supervisor.get(address).await.with_status(200);
        assert_eq!(answer.text(), "ok");
    }
}

#[tokio::test]
async fn a_portal_that_lost_its_data_is_up_and_not_ready() {
    let portal = TestPortal::new().await;
    lose_table(&portal.store, "article").await;
    let supervisor = portal.visitor();
    supervisor.get("/healthz").await.with_status(200);
    let answer = supervisor.get("/readyz").await.with_status(503);
    assert_eq!(answer.text(), "the database does not answer");
}

#[tokio::test]
async fn a_supervisor_is_not_counted() {
    let portal = TestPortal::new().await;
    portal.visitor().get("/healthz").await.with_status(200);
    portal.visitor().get("/readyz").await.with_status(200);
    portal.tick().await;
    assert_eq!(portal.state.counter.numbers().total, 0);
}
