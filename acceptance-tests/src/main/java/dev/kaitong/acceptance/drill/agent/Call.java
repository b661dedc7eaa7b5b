package dev.kaitong.acceptance.drill.agent;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a spoiled method.
 *
 * @param owner class of the method
 * @param name of the method
 * @param self whose method it is; none of a static one
 * @param given its arguments
 */
record Call(Class<?> owner, String name, @Nullable Object self, List<@Nullable Object> given) {
    Call(Class<?> owner, String name, @Nullable Object self, @Nullable Object[] arguments) {
        this(owner, name, self, Arrays.asList(arguments));
    }

    Object argument(int index) {
        Object argument = given.get(index);
        if (argument == null) {
            throw new IllegalStateException("argument " + index + ": null");
        }
        return argument;
    }

    /** What the method would have done. */
    Object proceed() throws Throwable {
        return proceed(given.toArray());
    }

    /** What the method would have done with these arguments. */
    Object proceed(@Nullable Object... with) throws Throwable {
        Method method = method(with.length);
        method.setAccessible(true);
        Seeded.INSIDE.set(true);
        try {
            return method.invoke(self, with);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        } finally {
            Seeded.INSIDE.set(false);
        }
    }

    private Method method(int parameters) {
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> method.getParameterCount() == parameters)
                .filter(method -> !method.isSynthetic())
                .findFirst()
                .orElseThrow();
    }

    Class<?> type(String name) {
        try {
            return Class.forName(name, true, owner.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    Object constant(String type, String name) {
        return Arrays.stream(type(type).getEnumConstants())
                .filter(one -> one.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Object make(String name, @Nullable Object... with) {
        try {
            Constructor<?> constructor = type(name).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(with);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
