package org.tocsin.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyFaultTest {

    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

    record Inner(String text) {}

    record Body(
            List<String> many,
            Inner one,
            String text,
            int count,
            Long deaths,
            BigDecimal amount,
            boolean open,
            LocalDate day,
            Instant at,
            UUID id) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"many": 1}     | /many   | 数组 | an array
                    {"one": [1]}    | /one    | 对象 | an object
                    {"text": {}}    | /text   | 字符串 | a string
                    {"count": "x"}  | /count  | 整数 | an integer
                    {"deaths": []}  | /deaths | 整数 | an integer
                    {"amount": "x"} | /amount | 数字 | a number
                    {"open": "x"}   | /open   | true 或 false | true or false
                    {"day": "x"}    | /day    | 日期（YYYY-MM-DD） | a date (YYYY-MM-DD)
                    {"id": "x"}     | /id     | UUID | a UUID
                    """)
    void saysWhatToWriteInWordsOfJson(String body, String pointer, String zh, String en) {
        JacksonException fault =
                catchThrowableOfType(
                        JacksonException.class, () -> JSON.readValue(body, Body.class));

        Violation violation = BodyFault.of(fault);

        assertThat(violation.pointer()).isEqualTo(pointer);
        assertThat(violation.code()).isEqualTo("wrong-type");
        assertThat(violation.message().zh()).isEqualTo("类型或格式不正确，应为" + zh);
        assertThat(violation.message().en()).isEqualTo("Wrong type or format, expected " + en);
    }
}
