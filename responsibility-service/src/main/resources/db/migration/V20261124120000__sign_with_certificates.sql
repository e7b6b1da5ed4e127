-- Signatures are made with certificates now, in the PDF (PAdES) and over the JSON (JWS); the registered keys, with which
-- only demonstrations were signed, give way to them. Signatures of before keep their JWS and stay unverifiable.
alter table agreement_signature
    drop column public_jwk,
    modify column thumbprint varchar(43) character set utf8mb4 collate utf8mb4_bin not null comment 'x5t#S256: SHA-256 of the signer''s certificate',
    add column signer_login      varchar(255) character set utf8mb4 collate utf8mb4_bin not null default '',
    add column certificate_chain text         character set ascii collate ascii_bin null comment 'PEM, the signer''s first',
    add column pdf_length        int          null comment 'the document with this signature is its first so many bytes; null: JWS alone',
    add column pdf_digest        varchar(64)  character set ascii collate ascii_bin null comment 'SHA-256 of those, hex',
    add column report            mediumtext   character set utf8mb4 collate utf8mb4_bin null comment 'validation report of the PDF signature, XML',
    add column claimed_at        datetime(6)  null comment 'when the signer says it was made';

drop table signing_key;

-- The printed form: as issued, and after it each signature as an incremental update. It only ever grows.
create table agreement_document (
    agreement_id  binary(16)  not null,
    pdf           longblob    not null,
    issued_length int         not null comment 'the document as issued is the first so many bytes',
    issued_digest varchar(64) character set ascii collate ascii_bin not null comment 'SHA-256 of those, hex; fixed at the issue',
    digest        varchar(64) character set ascii collate ascii_bin not null comment 'SHA-256 of all of it, hex',
    primary key (agreement_id),
    constraint agreement_document_of foreign key (agreement_id) references agreement (id)
);
