//! People of the newsroom with a browser in which they are logged in.

use std::ops::Deref;

use domain::{SectionId, account::Role};
use store::{
    Staff,
    testing::{a_session, a_staff},
};

use crate::{portal::TestPortal, visitor::Visitor};

/// The cookie that holds a session's token.
pub(crate) const SESSION_COOKIE: &str = "__Host-dinh_session";

/// A person at a browser; whatever a visitor can do, the person can.
pub(crate) struct Colleague {
    /// The person, for the store's own functions.
    pub(crate) staff: Staff,
    visitor: Visitor,
}

impl Deref for Colleague {
    type Target = Visitor;

    fn deref(&self) -> &Visitor {
        &self.visitor
    }
}

impl TestPortal {
    /// A person of this login name and role, made and logged in with everything that the role asks for.
    pub(crate) async fn colleague(
        &self,
        login: &str,
        role: Role,
        sections: &[SectionId],
    ) -> Colleague {
        let staff = a_staff(login, role, sections, &self.store).await;
        let visitor = self.logged_in(&staff).await;
        Colleague { staff, visitor }
    }

    /// A browser in which this person is logged in.
    pub(crate) async fn logged_in(&self, staff: &Staff) -> Visitor {
        let visitor = self.visitor();
        let token = a_session(staff, self.state.clock.now(), &self.store).await;
        visitor.set_cookie(SESSION_COOKIE, token.as_str());
        visitor
    }
}
