package org.tocsin.platform.problem;

import java.util.List;

/**
 * A request that is turned down. Services throw these and never pick an HTTP status themselves: the
 * {@link ProblemType} decides it.
 */
public abstract sealed class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Text detail;
    private final transient List<Violation> violations;

    private Refusal(ProblemType type, Text detail, List<Violation> violations) {
        super(detail.en());
        this.type = type;
        this.detail = detail;
        this.violations = List.copyOf(violations);
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Unknown, or out of the caller's scope: the two must not be told apart. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound(String what, Object id) {
            super(
                    ProblemType.NOT_FOUND,
                    Text.of("没有 %s %s".formatted(what, id), "No %s %s".formatted(what, id)),
                    List.of());
        }
    }

    /** The caller sees the thing but may not do this with it. */
    public static final class Forbidden extends Refusal {
        private static final long serialVersionUID = 1L;

        public Forbidden(Text why) {
            super(ProblemType.FORBIDDEN, why, List.of());
        }
    }

    /** The state machine has no such transition from here. */
    public static final class WrongState extends Refusal {
        private static final long serialVersionUID = 1L;

        public WrongState(String what, Object id, String state, String attempted) {
            super(
                    ProblemType.WRONG_STATE,
                    Text.of(
                            "%s %s 处于 %s 状态，不允许 %s".formatted(what, id, state, attempted),
                            "%s is not lawful for %s %s in status %s"
                                    .formatted(attempted, what, id, state)),
                    List.of());
        }
    }

    /** Well-formed and lawful in this state, but a rule of the field says no. */
    public static final class RuleBroken extends Refusal {
        private static final long serialVersionUID = 1L;

        public RuleBroken(String rule, Text why) {
            this(why, List.of(new Violation(null, rule, why)));
        }

        public RuleBroken(Text why, List<Violation> unmet) {
            super(ProblemType.RULE_BROKEN, why, unmet);
        }
    }

    /** The request itself is wrong: a field, a parameter, a header. */
    public static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1L;

        public Invalid(Violation... violations) {
            this(List.of(violations));
        }

        public Invalid(List<Violation> violations) {
            super(ProblemType.INVALID_REQUEST, violations.getFirst().message(), violations);
        }
    }

    /**
     * {@code If-Match} names a version that is no longer the current one, or the race for the row
     * was lost.
     */
    public static final class Stale extends Refusal {
        private static final long serialVersionUID = 1L;

        public Stale(String what, Object id) {
            super(
                    ProblemType.STALE_VERSION,
                    Text.of(
                            "%s %s 已被更改，请重新读取后再试".formatted(what, id),
                            "%s %s has changed: read it again, then repeat".formatted(what, id)),
                    List.of());
        }
    }

    /** Any other member of the catalogue, for the transport's own refusals. */
    public static final class Of extends Refusal {
        private static final long serialVersionUID = 1L;

        public Of(ProblemType type, Text detail) {
            super(type, detail, List.of());
        }
    }
}
