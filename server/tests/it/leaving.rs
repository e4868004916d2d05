//! Readers who leave before their page is made.

use std::{
    panic,
    sync::{
        Once,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use tokio::{runtime::Builder, time::timeout};

use crate::{content::a_ward, portal::TestPortal};

/// How long threads that have nothing to do may take to end.
const PATIENCE: Duration = Duration::from_secs(20);

static PANICS: AtomicUsize = AtomicUsize::new(0);

/// Counts the panics over what is gone; the framework's own tasks swallow them.
fn count_panics() {
    static BEGUN: Once = Once::new();
    BEGUN.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if panic.to_string().contains("disposed") {
                PANICS.fetch_add(1, Ordering::Relaxed);
            }
            before(panic);
        }));
    });
}

#[test]
fn a_reader_may_leave_at_any_moment_while_the_page_is_made() {
    count_panics();
    let threads = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    threads.block_on(async {
        let portal = TestPortal::new().await;
        a_ward(&portal.store).await;
        let address = "/tin/dai-hoi-chi-bo-to-dan-pho-so-5";
        let begun = Instant::now();
        portal.visitor().get(address).await.with_status(200);
        let whole = begun.elapsed();
        for step in 0..400_u32 {
            let reader = portal.visitor_from([203, 0, 113, 9].into());
            // Running out of patience is the point.
            let _ = timeout(whole * (step % 50) / 50, reader.get(address)).await;
        }
        portal.visitor().get(address).await.with_status(200);
    });
    let begun = Instant::now();
    threads.shutdown_timeout(PATIENCE);
    assert!(begun.elapsed() < PATIENCE, "a thread waits for itself");
    assert_eq!(PANICS.load(Ordering::Relaxed), 0);
}
