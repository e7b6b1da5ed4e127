alter table hazard
    add column judgement_standard varchar(64) character set ascii collate ascii_bin null
        comment 'the catalogued standard by which it was judged to be major';
