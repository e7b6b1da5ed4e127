package org.tocsin.responsibility.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.signing.domain.KeyOffer;
import org.tocsin.responsibility.signing.domain.KeySnapshot;
import org.tocsin.responsibility.signing.domain.SigningKey;
import org.tocsin.responsibility.signing.persistence.SigningKeyRepository;
import org.tocsin.responsibility.unit.app.KnownUnit;
import org.tocsin.responsibility.unit.app.UnitDirectory;

/** The public keys with which people sign for their units. */
@ApplicationScoped
public class SigningKeys {

    private static final SortKeys<SigningKey> SORT =
            SortKeys.of(SigningKey.class, "k", "-registeredAt", SigningKey::id)
                    .with(
                            "registeredAt",
                            "k.registeredAt",
                            SigningKey::registeredAt,
                            Instant::parse);
    private static final Violation TAKEN =
            Violation.of(
                    "/jwk",
                    "key-already-registered",
                    "该公钥已登记；一把密钥只属于一人、一个单位",
                    "This key is already registered; a key belongs to one person and one unit");

    private final SigningKeyRepository keys;
    private final UnitDirectory directory;
    private final SigningRights rights;
    private final Keyset keyset;
    private final AuditTrail audit;
    private final Clock clock;

    SigningKeys(
            SigningKeyRepository keys,
            UnitDirectory directory,
            SigningRights rights,
            Keyset keyset,
            AuditTrail audit,
            Clock clock) {
        this.keys = keys;
        this.directory = directory;
        this.rights = rights;
        this.keyset = keyset;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers the caller's own key: nobody registers one for somebody else. */
    @Transactional
    public KeyRecord register(UUID unitId, KeyRequest request) {
        KnownUnit unit = directory.require(unitId);
        rights.requireSignsFor(unit);
        KeyOffer offer = PublicKeyReader.read(request.jwk(), request.label(), request.demo());
        if (keys.byThumbprint(offer.thumbprint()).isPresent()) {
            throw new Refusal.RuleBroken(TAKEN.message(), List.of(TAKEN));
        }
        SigningKey key =
                new SigningKey(Ids.next(), unitId, rights.holder(), offer, Moments.now(clock));
        enter(key);
        audit.record("register", "signing-key", key.id(), null, key.snapshot());
        return record(key, unit);
    }

    private void enter(SigningKey key) {
        try {
            keys.persistAndFlush(key);
        } catch (ConstraintViolationException raced) {
            throw new Refusal.RuleBroken(TAKEN.message(), List.of(TAKEN));
        }
    }

    @Transactional
    public Page<KeySnapshot> page(UUID unitId, PageParams params) {
        directory.require(unitId);
        return keyset.page(params, SORT, keys.of(unitId)).map(SigningKey::snapshot);
    }

    @Transactional
    public KeyRecord single(UUID unitId, String thumbprint) {
        KnownUnit unit = directory.require(unitId);
        return record(keys.require(unitId, thumbprint), unit);
    }

    /** By its holder, or by whoever may sign for the unit. */
    @Transactional
    public KeyRecord revoke(UUID unitId, String thumbprint, IfMatch expected, String reason) {
        KnownUnit unit = directory.require(unitId);
        SigningKey key = keys.require(unitId, thumbprint);
        KeySnapshot before = key.snapshot();
        if (!rights.isOwn(before)) {
            rights.requireSignsFor(unit);
        }
        expected.check("signing-key", thumbprint, before.version());
        key.revoke(rights.holder().subject(), reason, Moments.now(clock));
        keys.flush();
        audit.record("revoke", "signing-key", key.id(), before, key.snapshot());
        return record(key, unit);
    }

    private KeyRecord record(SigningKey key, KnownUnit unit) {
        KeySnapshot now = key.snapshot();
        boolean entitled = rights.isOwn(now) || rights.signsFor(unit);
        return new KeyRecord(now, entitled && now.revokedAt() == null);
    }

    /** Not scoped: for the verification of signatures. */
    @Transactional
    public Optional<RegisteredKey> find(String thumbprint) {
        return keys.byThumbprint(thumbprint).map(SigningKey::snapshot).map(RegisteredKey::of);
    }
}
