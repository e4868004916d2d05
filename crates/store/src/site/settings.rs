//! The settings that administrators change without touching the server.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{audit::Act, site::SiteSettings};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, sea_query::OnConflict};

use super::{Site, note};
use crate::{Administrator, StoreError, entity::setting};

impl Site<'_> {
    /// What was set in place of the settings file.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn settings(&self) -> Result<SiteSettings, StoreError> {
        read(&self.db.reader()).await
    }

    /// Sets what is said and takes back what is left out, as long as what was `seen` is still set.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when somebody else set something meanwhile; then nothing is changed.
    pub async fn save_settings(
        &self,
        who: Administrator<'_>,
        seen: &SiteSettings,
        settings: &SiteSettings,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let old = read(&transaction).await?;
        if old != *seen {
            let what = "settings that nobody changed meanwhile";
            return Err(StoreError::Conflict { what });
        }
        let mut changed = Vec::new();
        for ((name, label, value), (_, _, old)) in rows(settings).into_iter().zip(rows(&old)) {
            if value == old {
                continue;
            }
            write(&transaction, name, value).await?;
            changed.push(label);
        }
        if !changed.is_empty() {
            let detail = changed.join(", ");
            note(&transaction, who, Act::Save, ("Thiết lập", &detail), now).await?;
        }
        Ok(transaction.commit().await?)
    }
}

/// Each setting with the name under which it is kept, what the audit log calls it, and its value.
fn rows(settings: &SiteSettings) -> [(&'static str, &'static str, Option<String>); 5] {
    let office = settings.office.as_ref().map(|lines| lines.join("\n"));
    [
        ("name", "tên cổng", settings.name.clone()),
        ("owner", "cơ quan chủ quản", settings.owner.clone()),
        (
            "description",
            "lời giới thiệu",
            settings.description.clone(),
        ),
        ("office", "địa chỉ liên hệ", office),
        ("time_zone", "múi giờ", settings.time_zone.clone()),
    ]
}

async fn read<C: ConnectionTrait>(db: &C) -> Result<SiteSettings, StoreError> {
    let rows = setting::Entity::find().all(db).await?;
    let mut values: HashMap<_, _> = rows.into_iter().map(|row| (row.name, row.value)).collect();
    let mut take = |name: &str| values.remove(name);
    Ok(SiteSettings {
        name: take("name"),
        owner: take("owner"),
        description: take("description"),
        office: take("office").map(|lines| lines.lines().map(str::to_owned).collect()),
        time_zone: take("time_zone"),
    })
}

async fn write<C: ConnectionTrait>(
    db: &C,
    name: &str,
    value: Option<String>,
) -> Result<(), StoreError> {
    let Some(value) = value else {
        setting::Entity::delete_by_id(name.to_owned())
            .exec(db)
            .await?;
        return Ok(());
    };
    let row = setting::ActiveModel {
        name: Set(name.to_owned()),
        value: Set(value),
    };
    setting::Entity::insert(row)
        .on_conflict(
            OnConflict::column(setting::Column::Name)
                .update_column(setting::Column::Value)
                .to_owned(),
        )
        .exec_without_returning(db)
        .await?;
    Ok(())
}
