package org.tocsin.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules that hold in every service. A service's architecture test calls {@link #of} and runs
 * each rule as a dynamic test; {@link #importOf} refuses to import nothing.
 */
public final class ArchitectureRules {

    private static final List<Class<? extends Annotation>> HTTP_METHODS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
    private static final String BANNED_SUFFIX =
            ".*(Impl|Manager|Helper|Util|Utils|Dto|DTO|Data|Info|Base)";
    private static final Set<String> TIMES =
            Set.of(
                    "java.time.Instant",
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.LocalTime",
                    "java.time.ZonedDateTime",
                    "java.time.OffsetDateTime",
                    "java.time.Year",
                    "java.time.YearMonth");

    private ArchitectureRules() {}

    /**
     * The production classes below a package; fails where there are none, because rules over
     * nothing always hold.
     */
    public static JavaClasses importOf(String rootPackage) {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(rootPackage);
        if (classes.isEmpty()) {
            throw new AssertionError("No class was imported from " + rootPackage);
        }
        return classes;
    }

    /** All rules by name, for a service whose code lies below {@code rootPackage}. */
    public static Map<String, ArchRule> of(String rootPackage) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "the domain knows only Java, the mapping, validation and problems",
                domain(rootPackage));
        rules.put("resources never touch persistence", restWithoutPersistence());
        rules.put("every HTTP method says who may call it", permissions());
        rules.put("entities never appear in a resource's signature", entities());
        rules.put("nobody asks for the time without the clock", clock());
        rules.put("aggregates have no public setters", setters());
        rules.put("only app is transactional", transactions());
        rules.put("only platform talks to Kafka", kafka());
        rules.put("nothing is injected into fields", injection());
        rules.put("no class is named for being nothing in particular", names());
        rules.put("no service knows another", services(rootPackage));
        return rules;
    }

    private static ArchRule domain(String root) {
        return classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "jakarta.persistence..",
                        "jakarta.validation..",
                        "jakarta.annotation",
                        "com.fasterxml.jackson.annotation..",
                        "org.eclipse.microprofile.openapi.annotations..",
                        "org.hibernate.annotations..",
                        "org.tocsin.platform.problem..",
                        "org.tocsin.platform.time..",
                        "org.tocsin.platform.files.content..",
                        root + "..domain..")
                .allowEmptyShould(true);
    }

    private static ArchRule restWithoutPersistence() {
        return noClasses()
                .that()
                .resideInAPackage("..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..persistence..")
                .allowEmptyShould(true);
    }

    private static ArchRule permissions() {
        return methods()
                .that(areHttpMethods())
                .should(
                        new ArchCondition<JavaMethod>("carry @RolesAllowed or @PermitAll") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                boolean guarded =
                                        method.isAnnotatedWith(RolesAllowed.class)
                                                || method.isAnnotatedWith(PermitAll.class);
                                events.add(
                                        new SimpleConditionEvent(
                                                method,
                                                guarded,
                                                method.getFullName() + " says nothing of roles"));
                            }
                        })
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaMethod> areHttpMethods() {
        return DescribedPredicate.describe(
                "are HTTP methods",
                method -> HTTP_METHODS.stream().anyMatch(method::isAnnotatedWith));
    }

    private static ArchRule entities() {
        return noMethods()
                .that(areHttpMethods())
                .should(
                        new ArchCondition<JavaMethod>("mention an entity") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                boolean mentions =
                                        method.getAllInvolvedRawTypes().stream()
                                                .filter(t -> !t.equals(method.getOwner()))
                                                .anyMatch(t -> t.isAnnotatedWith(Entity.class));
                                events.add(
                                        new SimpleConditionEvent(
                                                method,
                                                mentions,
                                                method.getFullName() + " mentions an entity"));
                            }
                        })
                .allowEmptyShould(true);
    }

    private static ArchRule clock() {
        return noClasses()
                .should()
                .callMethodWhere(
                        new DescribedPredicate<JavaCall<?>>("asks for the time without a clock") {
                            @Override
                            public boolean test(JavaCall<?> call) {
                                String owner = call.getTargetOwner().getName();
                                boolean withClock =
                                        call.getTarget().getRawParameterTypes().stream()
                                                .anyMatch(t -> t.isEquivalentTo(Clock.class));
                                boolean now = TIMES.contains(owner) && call.getName().equals("now");
                                boolean millis =
                                        owner.equals("java.lang.System")
                                                && call.getName().equals("currentTimeMillis");
                                return (now && !withClock) || millis;
                            }
                        });
    }

    private static ArchRule setters() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .arePublic()
                .should()
                .haveNameMatching("set[A-Z].*")
                .allowEmptyShould(true);
    }

    private static ArchRule transactions() {
        return methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat(
                        JavaClass.Predicates.resideInAnyPackage("..app..", "org.tocsin.platform.."))
                .allowEmptyShould(true);
    }

    private static ArchRule kafka() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.tocsin.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..");
    }

    private static ArchRule injection() {
        return fields().should()
                .notBeAnnotatedWith(Inject.class)
                .andShould()
                .notHaveRawType(BeanContainer.class)
                .allowEmptyShould(true);
    }

    private static ArchRule names() {
        return noClasses().should().haveNameMatching(BANNED_SUFFIX);
    }

    private static ArchRule services(String root) {
        return classes()
                .should(
                        new ArchCondition<JavaClass>("know no other service") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                type.getDirectDependenciesFromSelf().stream()
                                        .map(d -> d.getTargetClass().getName())
                                        .filter(n -> n.startsWith("org.tocsin."))
                                        .filter(n -> !n.startsWith(root + "."))
                                        .filter(n -> !n.startsWith("org.tocsin.platform."))
                                        .forEach(
                                                n ->
                                                        events.add(
                                                                SimpleConditionEvent.violated(
                                                                        type,
                                                                        type.getName()
                                                                                + " depends on "
                                                                                + n)));
                            }
                        });
    }
}
