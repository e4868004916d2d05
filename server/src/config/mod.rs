//! The settings: built-in values, then a TOML file, then `DINH_…` variables; the only place that reads the environment.

mod database_url;
mod file;
#[cfg(test)]
mod tests;

use std::{
    collections::HashMap,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};
use app::ssr::Site;
use config::{Config, Environment, File, FileFormat, Value};
use domain::time::TimeZone;
use serde::{Deserialize, Serialize};

const DEFAULTS: &str = include_str!("../defaults.toml");

/// Settings by name, whatever they hold.
type Named = HashMap<String, Value>;

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
        let variables = Environment::with_prefix("DINH")
            .prefix_separator("_")
            .try_parsing(true)
            .list_separator("|")
            .with_list_parse_key("office")
            .with_list_parse_key("trusted_proxies")
            .ignore_empty(true);
        let file = file::read(file)?;
        Self::read(
            Config::builder()
                .add_source(File::from_str(&file, FileFormat::Toml))
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
        let defaults = Config::builder().add_source(File::from_str(DEFAULTS, FileFormat::Toml));
        let known = defaults.build_cloned()?.try_deserialize::<Named>()?;
        let given = sources.build().context("Không đọc được các thiết lập")?;
        let named = given.clone().try_deserialize::<Named>()?;
        if let Some(unknown) = named.keys().find(|name| !known.contains_key(*name)) {
            bail!(
                "Không có thiết lập nào tên là {unknown}; lệnh `dinh config` in ra mọi thiết lập"
            );
        }
        let read = defaults.add_source(given).build();
        let read = read.and_then(Config::try_deserialize::<Self>);
        let mut settings = read.context("Không dùng được các thiết lập")?;
        settings
            .base_url
            .truncate(settings.base_url.trim_end_matches('/').len());
        settings.check()?;
        Ok(settings)
    }

    fn check(&self) -> anyhow::Result<()> {
        if TimeZone::parse(&self.time_zone).is_err() {
            bail!("Thiết lập time_zone phải có dạng như +07:00");
        }
        if !self.base_url.starts_with("http://") && !self.base_url.starts_with("https://") {
            bail!("Thiết lập base_url phải bắt đầu bằng https:// hoặc http://");
        }
        if !database_url::is_known(&self.database_url()) {
            bail!("Thiết lập database_url phải bắt đầu bằng sqlite: hoặc postgres://");
        }
        if self.visits_carried_over < 0 {
            bail!("Thiết lập visits_carried_over không được là số âm");
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

    /// Where the database is, for people to read: without a password.
    #[must_use]
    pub fn shown_database_url(&self) -> String {
        database_url::without_password(&self.database_url())
    }

    /// The file of a SQLite database.
    #[must_use]
    pub fn database_file(&self) -> Option<PathBuf> {
        database_url::file(&self.database_url())
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
            database_url: self.shown_database_url(),
            ..self.clone()
        };
        Ok(toml::to_string(&shown)?)
    }
}
