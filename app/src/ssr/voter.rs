//! Who votes: a random number in a signed cookie, turned into another number for each survey.

use axum::http::{HeaderValue, header, request::Parts};
use cookie::{Cookie, CookieJar, SameSite, time::Duration};
use domain::SurveyId;
use leptos::prelude::{expect_context, use_context};
use leptos_axum::ResponseOptions;
use store::VoterHash;

use super::AppState;

const COOKIE: &str = "dinh_voter";
const COOKIE_DAYS: i64 = 400;

/// A reader's right to one ballot in each survey.
pub(crate) struct Voter {
    id: String,
}

impl Voter {
    /// The voter whom the request's cookie names, if its signature is ours.
    pub(crate) fn from_request(state: &AppState) -> Option<Self> {
        let request = use_context::<Parts>()?;
        let cookies = request.headers.get_all(header::COOKIE);
        cookies
            .iter()
            .filter_map(|header| header.to_str().ok())
            .flat_map(|header| header.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .filter(|(name, _)| *name == COOKIE)
            .find_map(|(_, signed)| Self::from_ticket(state, signed))
    }

    /// The voter whom a signed value names, if its signature is ours.
    pub(crate) fn from_ticket(state: &AppState, signed: &str) -> Option<Self> {
        let mut jar = CookieJar::new();
        jar.add_original(Cookie::new(COOKIE, signed.to_owned()));
        let cookie = jar.signed(&state.voter_key).get(COOKIE)?;
        Some(Self {
            id: cookie.value().to_owned(),
        })
    }

    /// A voter who was never here.
    pub(crate) fn unknown() -> Self {
        Self {
            id: format!("{:032x}", rand::random::<u128>()),
        }
    }

    /// The signed value that a form carries, so that sending it twice is one ballot.
    pub(crate) fn ticket(&self, state: &AppState) -> String {
        let mut jar = CookieJar::new();
        jar.signed_mut(&state.voter_key)
            .add(Cookie::new(COOKIE, self.id.clone()));
        jar.get(COOKIE)
            .map(|cookie| cookie.value().to_owned())
            .unwrap_or_default()
    }

    /// The name under which the ballot in this survey is noted as cast; it says nothing about other surveys.
    pub(crate) fn hash(&self, state: &AppState, survey: SurveyId) -> VoterHash {
        let mut hasher = blake3::Hasher::new_keyed(&state.voter_salt);
        hasher.update(&survey.0.to_le_bytes());
        hasher.update(self.id.as_bytes());
        VoterHash(*hasher.finalize().as_bytes())
    }

    /// Sends the cookie with the answer.
    pub(crate) fn remember(&self, state: &AppState) {
        let cookie = Cookie::build((COOKIE, self.ticket(state)))
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(state.site.base_url.starts_with("https:"))
            .max_age(Duration::days(COOKIE_DAYS))
            .build();
        if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
            expect_context::<ResponseOptions>().append_header(header::SET_COOKIE, value);
        }
    }
}
