//! `dinh serve`: from the settings to a listening socket, and back when it is told to stop.

use std::{net::SocketAddr, time::Duration};

use anyhow::Context as _;
use app::ssr::Clock;
use axum::{Router, serve::ListenerExt as _};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    time::timeout,
};
use tokio_util::sync::CancellationToken;

use crate::{
    config::Settings,
    housekeeping::keep_clean,
    live::keep_counting,
    router::router,
    state::{build, migrated_store},
    timetable::keep_timetable,
};

/// How long requests under way may take once the portal is told to stop.
const STOP_WITHIN: Duration = Duration::from_secs(10);

/// Serves the portal until it is told to stop; then ends open streams, finishes requests and writes the counters.
pub(crate) async fn serve(settings: Settings) -> anyhow::Result<()> {
    let store = migrated_store(&settings).await?;
    let has_no_accounts = !store.accounts().has_any().await?;
    let state = build(&settings, store, Clock::System).await?;
    let listener = listen(settings.listen).await?;
    let (stop_serving, stop_counting) = (CancellationToken::new(), CancellationToken::new());
    tokio::spawn(keep_clean(state.clone(), stop_counting.clone()));
    let counting = tokio::spawn(keep_counting(state.clone(), stop_counting.clone()));
    let stop_timetable = stop_serving.child_token();
    let timetable = tokio::spawn(keep_timetable(state.clone(), stop_timetable.clone()));
    let app = router(
        state,
        settings.media_folder(),
        &settings.trusted_proxies,
        stop_serving.clone(),
    );
    // Before anyone is told that the portal serves, and so may tell it to stop.
    let asked_to_stop = asked_to_stop()?;
    let mut said = format!(
        "Đình đang phục vụ {} tại http://{}\n",
        settings.site_name,
        listener.local_addr()?
    );
    if has_no_accounts {
        said.push_str(&how_to_begin());
    }
    // In one piece, because whoever waits for the first line may read no further.
    print!("{said}");
    let served = answer(listener, app, stop_serving, asked_to_stop).await;
    stop_timetable.cancel();
    timetable.await?;
    // Requests that end meanwhile are counted too, so counting ends after them.
    stop_counting.cancel();
    counting
        .await?
        .context("Không ghi được các lượt đếm cuối cùng vào cơ sở dữ liệu")?;
    served
}

/// How whoever runs the portal makes the first account, with the program called as it was called.
fn how_to_begin() -> String {
    let program = std::env::args().next();
    let program = program.as_deref().unwrap_or("dinh");
    format!(
        "Chưa có tài khoản nào. Mở một cửa sổ lệnh khác trong thư mục này rồi chạy: {program} account add TÊN --role administrator\n"
    )
}

async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!(
            "Không mở được cổng {address}; có thể chương trình khác đang giữ cổng này. Hãy dừng nó hoặc đổi thiết lập listen"
        )
    })
}

/// Answers requests until it is asked to stop; then it ends open streams and waits for requests under way.
async fn answer(
    listener: TcpListener,
    app: Router,
    stop: CancellationToken,
    asked_to_stop: impl Future<Output = ()>,
) -> anyhow::Result<()> {
    // Without this every streamed page waits 40 ms for a delayed acknowledgement.
    let listener = listener.tap_io(|socket| {
        if let Err(error) = socket.set_nodelay(true) {
            tracing::warn!(error.cause = %error, "A socket answers with delay");
        }
    });
    let service = app.into_make_service_with_connect_info::<SocketAddr>();
    let mut serving = tokio::spawn(
        axum::serve(listener, service)
            .with_graceful_shutdown(stop.clone().cancelled_owned())
            .into_future(),
    );
    tokio::select! {
        served = &mut serving => served??,
        () = asked_to_stop => {
            tracing::info!("Stopping");
            stop.cancel();
            match timeout(STOP_WITHIN, serving).await {
                Ok(served) => served??,
                Err(_) => tracing::warn!("Some requests did not end in time"),
            }
        }
    }
    Ok(())
}

/// Heeds the signals that end a program, from this call on; what it gives back is done when one has come.
fn asked_to_stop() -> anyhow::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
