-- Reviews that were asked for before reviews had a last day, and the index of a grid.
update hazard
set review_due_on = date(date_add(updated_at, interval 8 hour)) + interval 10 day
where status = 'REVIEW_REQUESTED' and review_due_on is null;

alter table hazard add key ix_hazard_grid (grid, reported_at, id);
