-- Grows with every change of division_closure, so that whoever keeps a copy finds out cheaply.
alter table division_lock add column version bigint not null default 0;
