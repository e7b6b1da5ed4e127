package org.tocsin.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in the catalogue's words what Jackson did not like about a body. */
public final class BodyFault {

    private BodyFault() {}

    public static Violation of(JacksonException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                    Violation.of(
                            pointer(unknown),
                            "unknown-field",
                            "未知字段 " + unknown.getPropertyName(),
                            "Unknown field " + unknown.getPropertyName());
            case InvalidFormatException format when format.getTargetType().isEnum() ->
                    Violation.of(
                            pointer(format),
                            "unknown-value",
                            "取值须为 " + constants(format.getTargetType()) + " 之一",
                            "Must be one of " + constants(format.getTargetType()));
            case MismatchedInputException mismatch ->
                    Violation.of(
                            pointer(mismatch),
                            "wrong-type",
                            "类型或格式不正确" + expected(mismatch, "，应为", Text::zh),
                            "Wrong type or format" + expected(mismatch, ", expected ", Text::en));
            case JsonMappingException mapping ->
                    Violation.of(pointer(mapping), "invalid-value", "取值无效", "Invalid value");
            default -> notJson(fault);
        };
    }

    /** Broken JSON names the place, never the content. */
    private static Violation notJson(JacksonException fault) {
        String where =
                fault.getLocation() == null
                        ? ""
                        : fault.getLocation().getLineNr() + ":" + fault.getLocation().getColumnNr();
        return Violation.of(
                null, "broken-json", "JSON 在 " + where + " 处有误", "The JSON is broken at " + where);
    }

    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(
                        step ->
                                step.getFieldName() == null
                                        ? String.valueOf(step.getIndex())
                                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private static String expected(
            MismatchedInputException fault, String before, Function<Text, String> language) {
        return fault.getTargetType() == null
                ? ""
                : before + language.apply(JsonForm.of(fault.getTargetType()));
    }
}
