package org.tocsin.local.servers;

/** Something a person has to put right; the message is one sentence that says what and how. */
public final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    public LaunchFailure(Sentence sentence) {
        this(sentence, null);
    }

    public LaunchFailure(Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
