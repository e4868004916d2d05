//! `dinh account`: making accounts and links where there is nobody yet, or nobody left, who could do so on the screen.

use anyhow::bail;
use app::{paths, ssr::Clock};
use clap::{Args, Subcommand, ValueEnum};
use domain::account::{Role, parse_login};
use store::{NewAccount, StoreError, Token};

use crate::{config::Settings, state::migrated_store};

/// What can be done with accounts from a command line.
#[derive(Debug, Subcommand)]
pub(crate) enum AccountCommand {
    /// Make an account and print the one-time link with which its owner sets a password.
    Add(AddAccount),
    /// Print another one-time link for an account whose owner lost the password; earlier links end.
    Link {
        /// The login name.
        login: String,
        /// Forget the password and the second factor too, for an owner who lost the phone and the recovery codes.
        #[arg(long)]
        begin_anew: bool,
    },
}

/// An account to be made.
#[derive(Debug, Args)]
pub(crate) struct AddAccount {
    /// The login name: 3 to 40 lower-case letters, digits, dots or hyphens.
    login: String,
    /// What the account may do.
    #[arg(long, value_enum)]
    role: RoleName,
    /// The person's full name, as colleagues read it; without it the login name.
    #[arg(long)]
    name: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum RoleName {
    Writer,
    Editor,
    Administrator,
}

/// `dinh account …`
pub(crate) async fn run(settings: &Settings, command: AccountCommand) -> anyhow::Result<()> {
    match command {
        AccountCommand::Add(account) => add(settings, account).await,
        AccountCommand::Link { login, begin_anew } => link(settings, &login, begin_anew).await,
    }
}

async fn add(settings: &Settings, account: AddAccount) -> anyhow::Result<()> {
    let Ok(login) = parse_login(&account.login) else {
        bail!(
            "Tên đăng nhập {} không hợp lệ; hãy dùng 3 đến 40 chữ cái không dấu, chữ số, dấu chấm hoặc gạch nối",
            account.login
        );
    };
    let new = NewAccount {
        name: account.name.unwrap_or_else(|| login.clone()),
        login,
        role: account.role.into(),
        sections: Vec::new(),
    };
    let login = new.login.clone();
    let store = migrated_store(settings).await?;
    match store.accounts().add(new, Clock::System.now()).await {
        Ok((_, token)) => {
            println!("Đã tạo tài khoản {login}.");
            print_link(settings, &token);
            Ok(())
        }
        Err(StoreError::Conflict { .. }) => bail!(
            "Đã có tài khoản {login}; lệnh `dinh account link {login}` in ra liên kết đặt mật khẩu mới"
        ),
        Err(error) => Err(error.into()),
    }
}

async fn link(settings: &Settings, login: &str, begin_anew: bool) -> anyhow::Result<()> {
    let store = migrated_store(settings).await?;
    let login = login.trim().to_lowercase();
    let (accounts, now) = (store.accounts(), Clock::System.now());
    let made = if begin_anew {
        accounts.begin_anew_for(&login, now).await
    } else {
        accounts.link_for(&login, now).await
    };
    match made {
        Ok(token) => {
            print_link(settings, &token);
            Ok(())
        }
        Err(StoreError::NotFound) => bail!("Không có tài khoản nào tên là {login}"),
        Err(error) => Err(error.into()),
    }
}

fn print_link(settings: &Settings, token: &Token) {
    println!(
        "Liên kết đặt mật khẩu, dùng một lần trong 48 giờ: {}{}",
        settings.base_url,
        paths::set_password(token.as_str())
    );
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Writer => Self::Writer,
            RoleName::Editor => Self::Editor,
            RoleName::Administrator => Self::Administrator,
        }
    }
}
