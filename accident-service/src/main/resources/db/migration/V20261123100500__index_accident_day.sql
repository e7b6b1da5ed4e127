-- For what an imported accident may repeat.
alter table accident
    add key accident_day (occurred_on, division);
