-- Statistics read these indexes and no rows: all that hazards are counted by, and who checks themselves.
alter table hazard
    add key ix_hazard_figures
        (division, status, grade, source, industry, status_since, reported_at, deadline, rectified_at,
         failed_reviews, recurrence_of, unit_id),
    add key ix_hazard_self_check (source, unit_id, found_at);
