//! The settings: built-in values, then a TOML file, then `DINH_…` variables; the only place that reads the environment.

use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};
use app::ssr::Site;
use config::{Config, Environment, File, FileFormat};
use domain::time::TimeZone;
use serde::{Deserialize, Serialize};

const FILE: &str = "dinh.toml";
const DEFAULTS: &str = include_str!("defaults.toml");

/// Every setting, as the file and the variables name it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Address and port on which the portal listens.
    pub listen: SocketAddr,
    /// Proxies in front of the portal that are believed when they say who asks.
    pub trusted_proxies: Vec<IpAddr>,
    /// The folder for the database and the pictures.
    pub data_folder: PathBuf,
    /// The database; empty means SQLite in the data folder.
    pub database_url: String,
    /// Connections that read the database at the same time.
    pub database_readers: u32,
    /// What is logged, in the words of `tracing` ("info", "warn,server=debug").
    pub log: String,
    /// The portal's own full address, as readers type it.
    pub base_url: String,
    /// The portal's name.
    pub site_name: String,
    /// The body that the portal belongs to.
    pub site_owner: String,
    /// One sentence on what the portal is, for search engines.
    pub site_description: String,
    /// The office's address and how to reach it, a line each.
    pub office: Vec<String>,
    /// Where the office's clocks stand, as a distance from UTC.
    pub time_zone: String,
    /// Visits of an earlier site that the total goes on from.
    pub visits_carried_over: i64,
    /// True while a developer works on the portal: pages reload when the server comes back.
    pub dev: bool,
}

impl Settings {
    /// Reads the settings; without a named file, `dinh.toml` in the current folder is read if there is one.
    ///
    /// # Errors
    /// When a file or variable cannot be read, names a setting that does not exist, or holds a value that makes no sense.
    pub fn load(file: Option<&Path>) -> anyhow::Result<Self> {
        let file = match file {
            Some(named) => File::from(named).required(true),
            None => File::from(Path::new(FILE)).required(false),
        };
        let variables = Environment::with_prefix("DINH")
            .prefix_separator("_")
            .try_parsing(true)
            .list_separator("|")
            .with_list_parse_key("office")
            .with_list_parse_key("trusted_proxies")
            .ignore_empty(true);
        Self::read(
            Config::builder()
                .add_source(file.format(FileFormat::Toml))
                .add_source(variables),
        )
    }

    /// The built-in settings.
    ///
    /// # Errors
    /// Never in a binary whose tests passed.
    pub fn built_in() -> anyhow::Result<Self> {
        Self::read(Config::builder())
    }

    fn read(sources: config::ConfigBuilder<config::builder::DefaultState>) -> anyhow::Result<Self> {
        let mut builder = Config::builder().add_source(File::from_str(DEFAULTS, FileFormat::Toml));
        builder = builder.add_source(sources.build().context("the settings cannot be read")?);
        let read = builder.build().and_then(Config::try_deserialize::<Self>);
        let mut settings = read.context("the settings cannot be used")?;
        settings
            .base_url
            .truncate(settings.base_url.trim_end_matches('/').len());
        settings.check()?;
        Ok(settings)
    }

    fn check(&self) -> anyhow::Result<()> {
        TimeZone::parse(&self.time_zone).context("the setting time_zone cannot be used")?;
        if !self.base_url.starts_with("http://") && !self.base_url.starts_with("https://") {
            bail!("the setting base_url must begin with https:// or http://");
        }
        if self.visits_carried_over < 0 {
            bail!("the setting visits_carried_over must not be negative");
        }
        Ok(())
    }

    /// Where the database is.
    #[must_use]
    pub fn database_url(&self) -> String {
        if self.database_url.is_empty() {
            format!("sqlite://{}", self.data_folder.join("dinh.db").display())
        } else {
            self.database_url.clone()
        }
    }

    /// Where the pictures are.
    #[must_use]
    pub fn media_folder(&self) -> PathBuf {
        self.data_folder.join("media")
    }

    /// What the app needs to know of the portal.
    ///
    /// # Errors
    /// When the time zone cannot be read; [`Settings::load`] has checked it.
    pub fn site(&self) -> anyhow::Result<Site> {
        Ok(Site {
            name: self.site_name.clone(),
            owner: self.site_owner.clone(),
            description: self.site_description.clone(),
            base_url: self.base_url.clone(),
            office: self.office.clone(),
            time_zone: TimeZone::parse(&self.time_zone)?,
            visits_carried_over: self.visits_carried_over,
        })
    }

    /// The settings as a file would hold them, with the database's password hidden.
    ///
    /// # Errors
    /// When they cannot be written as TOML.
    pub fn printed(&self) -> anyhow::Result<String> {
        let shown = Self {
            database_url: without_password(&self.database_url()),
            ..self.clone()
        };
        Ok(toml::to_string(&shown)?)
    }
}

/// Hides the password of `scheme://user:password@host/…`.
fn without_password(url: &str) -> String {
    let hidden = || {
        let (scheme, rest) = url.split_once("://")?;
        let (user_and_password, host) = rest.rsplit_once('@')?;
        let (user, _) = user_and_password.split_once(':')?;
        Some(format!("{scheme}://{user}:***@{host}"))
    };
    hidden().unwrap_or_else(|| url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(toml: &str) -> anyhow::Result<Settings> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("dinh.toml");
        std::fs::write(&file, toml)?;
        Settings::load(Some(&file))
    }

    #[test]
    fn a_file_overrides_only_what_it_names() {
        let settings =
            load("site_name = \"Phường Thử\"\nbase_url = \"https://thu.example/\"").unwrap();
        assert_eq!(settings.site_name, "Phường Thử");
        assert_eq!(settings.base_url, "https://thu.example");
        assert_eq!(settings.listen.port(), 3000);
    }

    #[test]
    fn an_unknown_setting_is_refused_by_name() {
        let error = format!("{:#}", load("site_nmae = \"Phường Thử\"").unwrap_err());
        assert!(error.contains("site_nmae"), "{error}");
    }

    #[test]
    fn a_value_that_makes_no_sense_is_refused_by_name() {
        for (toml, name) in [
            ("time_zone = \"Asia/Ho_Chi_Minh\"", "time_zone"),
            ("base_url = \"thu.example\"", "base_url"),
            ("listen = \"nowhere\"", "listen"),
            ("visits_carried_over = -1", "visits_carried_over"),
        ] {
            let error = format!("{:#}", load(toml).unwrap_err());
            assert!(error.contains(name), "{error}");
        }
    }

    #[test]
    fn a_missing_named_file_is_an_error() {
        assert!(Settings::load(Some(Path::new("/nowhere/dinh.toml"))).is_err());
    }

    #[test]
    fn the_database_password_is_never_printed() {
        let printed = load("database_url = \"postgres://dinh:bi:mat@db/dinh\"")
            .unwrap()
            .printed()
            .unwrap();
        assert!(printed.contains("postgres://dinh:***@db/dinh"), "{printed}");
    }
}
