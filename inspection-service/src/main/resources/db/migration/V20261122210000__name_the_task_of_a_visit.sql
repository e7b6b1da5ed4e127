alter table inspection add column task_id binary(16) null after status;
create index inspection_task on inspection (task_id, visited_at, id);
