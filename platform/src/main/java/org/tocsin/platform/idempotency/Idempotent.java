package org.tocsin.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a creating POST of a resource: honours {@code Idempotency-Key}. The answer is stored in the
 * business transaction; the same key with the same request gets the same answer again for 24 hours.
 * Callers without a token must choose a random key of 32 characters or more; what is kept for them
 * can be read with that key only.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /**
     * Whether the answer holds a secret: then it is kept for callers with a token as it is for
     * those without, so that it can be read with the key only.
     */
    @Nonbinding
    boolean secret() default false;
}
