-- Reports of the same hazard: the key of item and description, and the earlier open hazard that one may repeat.
-- Hazards from before have no key: their wording is compared only with what is registered from now on.
alter table hazard
    add column duplicate_key binary(16) null comment 'item and description by their wording',
    add column duplicate_of  binary(16) null comment 'the earliest open hazard of the unit that it may repeat',
    add key ix_hazard_duplicate_key (unit_id, duplicate_key, found_at, id),
    add key ix_hazard_duplicate_of (duplicate_of);
