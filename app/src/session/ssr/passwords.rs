//! Hashing passwords: on threads of its own, two at a time, and with as much work for a wrong name as for a right one.

use std::sync::Arc;

use argon2::{
    Argon2, Params,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::error::AppError;

/// How many passwords are hashed at the same time; each takes a processor and the memory that its cost says.
const AT_ONCE: usize = 2;
/// How many wait for their turn before the next one is sent away.
const WAITING: usize = 64;

/// How much work one hash is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordCost {
    /// The memory in KiB.
    pub memory_kib: u32,
    /// How often the memory is gone over.
    pub passes: u32,
}

impl PasswordCost {
    /// What guards real passwords.
    pub const REAL: Self = Self {
        memory_kib: 19 * 1024,
        passes: 2,
    };
    /// What tests can wait for.
    pub const CHEAP: Self = Self {
        memory_kib: 8,
        passes: 1,
    };

    fn params(self) -> Params {
        Params::new(self.memory_kib, self.passes, 1, None).unwrap_or_default()
    }
}

/// Hashes and checks passwords.
#[derive(Debug)]
pub struct Passwords {
    params: Params,
    turns: Arc<Semaphore>,
    queue: Arc<Semaphore>,
}

/// What came of checking a password.
#[derive(Debug, PartialEq, Eq)]
pub struct Checked {
    /// True when it was the right one.
    pub is_right: bool,
    /// A hash of the same password to keep instead, where the kept one was made with less work than is asked for.
    pub stronger: Option<String>,
}

impl Passwords {
    /// Makes hashes that are this much work.
    #[must_use]
    pub fn new(cost: PasswordCost) -> Self {
        Self {
            params: cost.params(),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
            queue: Arc::new(Semaphore::new(AT_ONCE + WAITING)),
        }
    }

    /// Hashes a password.
    ///
    /// # Errors
    /// [`AppError::Busy`] when too many wait.
    pub async fn hash(&self, password: String) -> Result<String, AppError> {
        let params = self.params.clone();
        let hashed = self.in_turn(move || hash(&params, &password)).await?;
        hashed.ok_or(AppError::Unexpected)
    }

    /// Checks a password against a kept hash; without one it does the same work and is wrong.
    ///
    /// # Errors
    /// [`AppError::Busy`] when too many wait.
    pub async fn check(&self, password: String, kept: Option<String>) -> Result<Checked, AppError> {
        let params = self.params.clone();
        self.in_turn(move || check(&params, &password, kept.as_deref()))
            .await
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AppError> {
        let place = Arc::clone(&self.queue).try_acquire_owned();
        let place = place.map_err(|_| AppError::Busy)?;
        let turn = Arc::clone(&self.turns).acquire_owned().await;
        let turn = turn.map_err(|_| AppError::Busy)?;
        let working = spawn_blocking(move || {
            // The work goes on when whoever asked for it has gone, and so it gives up its turn by itself.
            let _held = (place, turn);
            work()
        });
        working.await.map_err(|error| {
            tracing::error!(error.cause = %error, "Hashing a password broke off");
            AppError::Unexpected
        })
    }
}

impl Default for Passwords {
    fn default() -> Self {
        Self::new(PasswordCost::REAL)
    }
}

/// Shares one hasher among all requests.
impl From<PasswordCost> for Arc<Passwords> {
    fn from(cost: PasswordCost) -> Self {
        Self::new(Passwords::new(cost))
    }
}

fn hash(params: &Params, password: &str) -> Option<String> {
    let hashed = Argon2::from(params).hash_password(password.as_bytes());
    if let Err(error) = &hashed {
        tracing::error!(error.cause = %error, "A password cannot be hashed");
    }
    Some(hashed.ok()?.to_string())
}

fn check(params: &Params, password: &str, kept: Option<&str>) -> Checked {
    let hasher = Argon2::from(params);
    let kept_hash = kept.and_then(|kept| PasswordHash::new(kept).ok());
    let Some(kept_hash) = kept_hash else {
        // The same work as for a kept hash, so that the time tells nothing.
        let _ = hash(params, password);
        return Checked {
            is_right: false,
            stronger: None,
        };
    };
    let verified = hasher.verify_password(password.as_bytes(), &kept_hash);
    let is_right = verified.is_ok();
    let is_weaker = Params::try_from(&kept_hash)
        .is_ok_and(|kept| kept.m_cost() < params.m_cost() || kept.t_cost() < params.t_cost());
    Checked {
        is_right,
        stronger: (is_right && is_weaker)
            .then(|| hash(params, password))
            .flatten(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_is_right_for_its_own_password_alone() {
        let passwords = Passwords::new(PasswordCost::CHEAP);
        let kept = passwords.hash("mật khẩu thử".to_owned()).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{kept}");
        let check = async |typed: &str, kept: Option<String>| {
            let checked = passwords.check(typed.to_owned(), kept).await.unwrap();
            checked.is_right
        };
        assert!(check("mật khẩu thử", Some(kept.clone())).await);
        assert!(!check("mật khẩu thứ", Some(kept)).await);
        assert!(!check("mật khẩu thử", None).await);
        assert!(!check("mật khẩu thử", Some("no hash".to_owned())).await);
    }

    #[tokio::test]
    async fn work_whose_asker_has_gone_keeps_its_turn_until_it_is_done() {
        let passwords = Arc::new(Passwords::new(PasswordCost::CHEAP));
        let mut held = Vec::new();
        for _ in 0..AT_ONCE {
            let (begun, begins) = tokio::sync::oneshot::channel();
            let (done, waits) = std::sync::mpsc::channel::<()>();
            let asked = Arc::clone(&passwords);
            let asker = tokio::spawn(async move {
                let work = move || begun.send(()).is_ok() && waits.recv().is_err();
                asked.in_turn(work).await
            });
            begins.await.unwrap();
            asker.abort();
            assert!(asker.await.unwrap_err().is_cancelled());
            held.push(done);
        }
        assert_eq!(passwords.turns.available_permits(), 0);
        drop(held);
        passwords.hash("mật khẩu thử".to_owned()).await.unwrap();
    }

    #[tokio::test]
    async fn a_hash_of_less_work_is_replaced_once_its_password_is_known() {
        let weak = Passwords::new(PasswordCost::CHEAP);
        let strong = Passwords::new(PasswordCost {
            memory_kib: 16,
            passes: 2,
        });
        let kept = weak.hash("mật khẩu thử".to_owned()).await.unwrap();
        let right = strong.check("mật khẩu thử".to_owned(), Some(kept.clone()));
        let stronger = right.await.unwrap().stronger.unwrap();
        assert!(stronger.starts_with("$argon2id$v=19$m=16,t=2,p=1$"));
        let again = strong.check("mật khẩu thử".to_owned(), Some(stronger));
        assert_eq!(again.await.unwrap().stronger, None);
        let wrong = strong.check("khác".to_owned(), Some(kept));
        assert_eq!(wrong.await.unwrap().stronger, None);
    }
}
