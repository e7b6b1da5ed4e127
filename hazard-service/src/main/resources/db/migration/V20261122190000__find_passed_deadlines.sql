-- Which last days have passed untold is asked every minute: answered from these indexes alone.
alter table hazard
    drop key ix_hazard_status,
    drop key ix_hazard_review_due,
    add key ix_hazard_status (status, deadline, id, order_overdue_noticed),
    add key ix_hazard_review_due (status, review_due_on, id, review_overdue_noticed);
