package org.tocsin.platform.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON Pointer into the body, {@code ?name} for a query parameter, {@code
 *     Header-Name} for a header, or {@code null} for the request as a whole
 * @param code stable, kebab-case, for programs
 */
public record Violation(String pointer, String code, Text message) {

    public static Violation of(String pointer, String code, String zh, String en) {
        return new Violation(pointer, code, Text.of(zh, en));
    }
}
