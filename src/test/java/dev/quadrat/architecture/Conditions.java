package dev.quadrat.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

import java.util.Set;

/** What ArchUnit has no words for. */
final class Conditions {
    private static final Set<String> SYSTEM_CLOCK =
            Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime");

    static final ArchCondition<JavaClass> BE_IN_A_NULL_MARKED_PACKAGE =
            new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    String message = item.getPackageName() + " is not @NullMarked";
                    events.add(new SimpleConditionEvent(item, marked, message));
                }
            };

    static final DescribedPredicate<JavaAccess<?>> LOADS_A_CLASS =
            DescribedPredicate.describe(
                    "a class is loaded by its name",
                    call ->
                            call.getName().equals("loadClass")
                                    && call.getTargetOwner().isAssignableTo(ClassLoader.class));

    static final DescribedPredicate<JavaAccess<?>> ASKS_THE_TIME =
            DescribedPredicate.describe(
                    "the clock is asked",
                    call -> {
                        String owner = call.getTargetOwner().getName();
                        boolean now =
                                owner.startsWith("java.time.") && call.getName().equals("now");
                        return now || SYSTEM_CLOCK.contains(owner + "." + call.getName());
                    });

    private Conditions() {}

    static DescribedPredicate<JavaAccess<?>> called(String owner, String method) {
        return DescribedPredicate.describe(
                owner + "." + method + " is called",
                call ->
                        call.getTargetOwner().getName().equals(owner)
                                && call.getName().equals(method));
    }

    /** Types in signatures that an author sees; annotations aside. */
    static ArchCondition<JavaClass> showOnly(DescribedPredicate<JavaClass> allowed) {
        return new ArchCondition<>("show only types that " + allowed.getDescription()) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaCodeUnit unit : item.getCodeUnits()) {
                    boolean shown =
                            unit.getModifiers().contains(JavaModifier.PUBLIC)
                                    || unit.getModifiers().contains(JavaModifier.PROTECTED);
                    unit.getAllInvolvedRawTypes().stream()
                            .map(JavaClass::getBaseComponentType)
                            .filter(type -> shown && !type.isPrimitive() && !allowed.test(type))
                            .forEach(type -> events.add(violation(item, unit, type)));
                }
                for (JavaField field : item.getFields()) {
                    boolean shown =
                            field.getModifiers().contains(JavaModifier.PUBLIC)
                                    || field.getModifiers().contains(JavaModifier.PROTECTED);
                    field.getAllInvolvedRawTypes().stream()
                            .map(JavaClass::getBaseComponentType)
                            .filter(type -> shown && !type.isPrimitive() && !allowed.test(type))
                            .forEach(type -> events.add(violation(item, field, type)));
                }
                item.getAllRawInterfaces().stream()
                        .filter(type -> !allowed.test(type))
                        .forEach(type -> events.add(violation(item, item, type)));
                item.getRawSuperclass()
                        .filter(type -> !allowed.test(type))
                        .ifPresent(type -> events.add(violation(item, item, type)));
            }
        };
    }

    private static ConditionEvent violation(JavaClass item, HasName where, JavaClass type) {
        return SimpleConditionEvent.violated(
                item, where.getName() + " of " + item.getName() + " shows " + type.getFullName());
    }
}
