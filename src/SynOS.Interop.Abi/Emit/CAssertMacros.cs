// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Emit;

/// <summary>The macros of the file; each is written only when something uses it.</summary>
internal static class CAssertMacros
{
    public const string Is = "SYNOS_ABI_IS";
    public const string IsInt = "SYNOS_ABI_IS_INT";
    public const string Folded = "SYNOS_ABI_FOLDED";
    public const string Bits = "SYNOS_ABI_BITS";

    public static IReadOnlyList<(string Name, string Definition)> All { get; } =
    [
        (Is, $"""
            #define {Is}(what, type) __builtin_types_compatible_p(__typeof__(what), type)

            """),
        (IsInt, $"""
            /*
             * What an enumeration lists is an int if it fits in one; newer compilers give all
             * of a list one type, which is larger when one of them does not fit. Its name is
             * no macro, so that nothing else becomes of it.
             */
            #define {IsInt}_TEXT(what) #what
            #define {IsInt}(what) \
            	(__builtin_types_compatible_p(__typeof__(what), int) || \
            	 (!__builtin_strcmp(#what, {IsInt}_TEXT(what)) && \
            	  (__builtin_classify_type(what) == 1 || __builtin_classify_type(what) == 3)))

            """),
        (Folded, $"""
            #ifdef __clang__ /* takes only integers in a constant expression */
            #define {Folded}(condition) 1
            #else
            #define {Folded}(condition) (condition)
            #endif

            """),
        (Bits, $"""
            #ifdef __clang__ /* does not read the bytes of a constant while it compiles */
            #define {Bits}(n, type, field, count, little, big, fact) _Static_assert(1, fact)
            #else
            #define {Bits}(n, type, field, count, little, big, fact) \
            	static const type synos_abi_##n = {"{"} .field = -1 {"}"}; \
            	_Static_assert(!__builtin_memcmp(&synos_abi_##n, \
            		__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? big : little, count), fact)
            #endif

            """),
    ];
}
