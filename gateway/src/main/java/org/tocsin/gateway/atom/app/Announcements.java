package org.tocsin.gateway.atom.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.gateway.atom.domain.Bulletin;
import org.tocsin.gateway.atom.domain.BulletinKind;
import org.tocsin.gateway.atom.persistence.BulletinBoard;

/** Keeps the board as the events say. */
@ApplicationScoped
public class Announcements {

    private final BulletinBoard board;

    Announcements(BulletinBoard board) {
        this.board = board;
    }

    /** What is written for the public. */
    public record Wording(
            String name, String number, @Nullable String title, @Nullable String summary) {}

    /** It is public from now on, or its text was put right. */
    @Transactional
    public void publish(UUID id, BulletinKind kind, Wording wording, String status, Instant at) {
        Bulletin bulletin =
                board.find(id).orElseGet(() -> new Bulletin(id, kind, wording.name(), at));
        bulletin.say(wording.number(), wording.title(), wording.summary());
        bulletin.stand(status, at);
        board.keep(bulletin);
    }

    /** What became of it, if it is public. */
    @Transactional
    public void follow(UUID id, String status, Instant at) {
        board.find(id).ifPresent(bulletin -> bulletin.stand(status, at));
    }

    /** The public pages no longer show it. */
    @Transactional
    public void withdraw(UUID id, Instant at) {
        board.find(id).ifPresent(bulletin -> bulletin.hide(at));
    }

    @Transactional
    public void forget() {
        board.clear();
    }
}
