package dev.kaitong.acceptance.drill.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;

/**
 * Before anything else the method asks {@link Seeded#before}; unless that says to go on, what it
 * gives is returned.
 */
final class Prologue implements CodeTransform {
    private static final ClassDesc SEEDED =
            ClassDesc.of("dev.kaitong.acceptance.drill.agent.Seeded");
    private static final MethodTypeDesc BEFORE =
            MethodTypeDesc.of(
                    ConstantDescs.CD_Object,
                    ConstantDescs.CD_String,
                    ConstantDescs.CD_Class,
                    ConstantDescs.CD_String,
                    ConstantDescs.CD_Object,
                    ConstantDescs.CD_Object.arrayType());

    private final String rule;
    private final MethodModel method;

    Prologue(String rule, MethodModel method) {
        this.rule = rule;
        this.method = method;
    }

    @Override
    public void accept(CodeBuilder builder, CodeElement element) {
        builder.with(element);
    }

    @Override
    public void atStart(CodeBuilder builder) {
        MethodTypeDesc type = method.methodTypeSymbol();
        boolean isStatic = method.flags().has(AccessFlag.STATIC);
        ClassDesc owner = method.parent().orElseThrow().thisClass().asSymbol();
        Label goOn = builder.newLabel();
        builder.loadConstant(rule)
                .loadConstant(owner)
                .loadConstant(method.methodName().stringValue());
        if (isStatic) {
            builder.aconst_null();
        } else {
            builder.aload(0);
        }
        arguments(builder, type);
        builder.invokestatic(SEEDED, "before", BEFORE)
                .dup()
                .getstatic(SEEDED, "GO_ON", ConstantDescs.CD_Object)
                .if_acmpeq(goOn);
        give(builder, type.returnType());
        builder.labelBinding(goOn).pop();
    }

    private static void arguments(CodeBuilder builder, MethodTypeDesc type) {
        builder.loadConstant(type.parameterCount()).anewarray(ConstantDescs.CD_Object);
        for (int i = 0; i < type.parameterCount(); i++) {
            ClassDesc parameter = type.parameterType(i);
            builder.dup().loadConstant(i);
            builder.loadLocal(TypeKind.from(parameter), builder.parameterSlot(i));
            if (parameter.isPrimitive()) {
                ClassDesc box = box(parameter);
                builder.invokestatic(box, "valueOf", MethodTypeDesc.of(box, parameter));
            }
            builder.aastore();
        }
    }

    private static void give(CodeBuilder builder, ClassDesc type) {
        // No switch over an enum: it would take a class of its own along.
        TypeKind kind = TypeKind.from(type);
        if (kind == TypeKind.VOID) {
            builder.pop().return_();
        } else if (kind == TypeKind.REFERENCE) {
            builder.checkcast(type).areturn();
        } else {
            ClassDesc box = box(type);
            builder.checkcast(box)
                    .invokevirtual(box, type.displayName() + "Value", MethodTypeDesc.of(type))
                    .return_(kind);
        }
    }

    private static ClassDesc box(ClassDesc primitive) {
        return switch (primitive.descriptorString()) {
            case "Z" -> ConstantDescs.CD_Boolean;
            case "I" -> ConstantDescs.CD_Integer;
            case "J" -> ConstantDescs.CD_Long;
            case "D" -> ConstantDescs.CD_Double;
            default -> throw new IllegalArgumentException("type: " + primitive);
        };
    }
}
