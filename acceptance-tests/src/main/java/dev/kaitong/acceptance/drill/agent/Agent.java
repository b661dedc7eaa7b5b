package dev.kaitong.acceptance.drill.agent;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Attached to a JVM with the words {@code JAR;RULE;CLASS#METHOD;...}, it asks {@link Seeded}, which
 * is in the jar, before each of these methods. With {@code JAR;off} everything is as it was.
 */
public final class Agent {
    /** What takes out again what was put in: each attachment has an instrumentation of its own. */
    private static final List<Runnable> MENDING = new ArrayList<>();

    private static final Set<String> SPOILED = new HashSet<>();
    private static boolean visible;

    private Agent() {}

    /** Called by the JVM that it is attached to. */
    public static synchronized void agentmain(String words, Instrumentation instrumentation)
            throws IOException, UnmodifiableClassException {
        List<String> parts = List.of(words.split(";", -1));
        if (!visible) {
            // Classes of any loader, the JDK's too, must find it.
            instrumentation.appendToBootstrapClassLoaderSearch(
                    new JarFile(new File(parts.getFirst())));
            visible = true;
        }
        if (parts.get(1).equals("off")) {
            MENDING.forEach(Runnable::run);
            MENDING.clear();
            again(instrumentation, SPOILED);
            SPOILED.clear();
            return;
        }
        Set<String> methods = Set.copyOf(parts.subList(2, parts.size()));
        ClassFileTransformer transformer = new Spoiling(parts.get(1), methods);
        instrumentation.addTransformer(transformer, true);
        MENDING.add(() -> instrumentation.removeTransformer(transformer));
        Set<String> classes = new HashSet<>();
        methods.forEach(method -> classes.add(method.substring(0, method.indexOf('#'))));
        SPOILED.addAll(classes);
        again(instrumentation, classes);
    }

    private static void again(Instrumentation instrumentation, Set<String> classes)
            throws UnmodifiableClassException {
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (classes.contains(loaded.getName())) {
                instrumentation.retransformClasses(loaded);
            }
        }
    }

    /** The bytes of a class, with a prologue before each of the named methods. */
    static byte[] spoiled(
            String rule, Set<String> methods, byte[] bytes, @Nullable ClassLoader loader) {
        ClassHierarchyResolver jdk = ClassHierarchyResolver.defaultResolver();
        ClassFile classFile =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                loader == null
                                        ? jdk
                                        : ClassHierarchyResolver.ofResourceParsing(loader)
                                                .orElse(jdk)));
        ClassTransform transform =
                (builder, element) -> {
                    if (element instanceof MethodModel method
                            && methods.contains(method.methodName().stringValue())
                            && method.code().isPresent()) {
                        builder.transformMethod(
                                method,
                                MethodTransform.transformingCode(new Prologue(rule, method)));
                    } else {
                        builder.with(element);
                    }
                };
        return classFile.transformClass(classFile.parse(bytes), transform);
    }

    private record Spoiling(String rule, Set<String> methods) implements ClassFileTransformer {
        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> redefined,
                java.security.@Nullable ProtectionDomain domain,
                byte[] bytes) {
            String start = name.replace('/', '.') + "#";
            Set<String> here = new HashSet<>();
            for (String method : methods) {
                if (method.startsWith(start)) {
                    here.add(method.substring(start.length()));
                }
            }
            try {
                return here.isEmpty() ? null : spoiled(rule, here, bytes, loader);
            } catch (RuntimeException | LinkageError e) {
                // The JVM would pass over it in silence, and the bug would never be there.
                System.err.println("drill: " + name + " cannot be spoiled: " + e);
                throw e;
            }
        }
    }
}
