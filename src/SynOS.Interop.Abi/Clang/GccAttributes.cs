// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// Attributes of gcc that not every clang knows and that leave layouts, types and values alone. Any other unknown one might
/// change a layout, and no facts are better than wrong ones.
/// </summary>
internal static class GccAttributes
{
    private const string Unknown = "unknown attribute '";

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "access", "alloc_size", "artificial", "assume", "counted_by", "counted_by_or_null", "dealloc", "designated_init", "expected_throw",
        "externally_visible", "fd_arg", "fd_arg_read", "fd_arg_write", "leaf", "malloc", "no_icf", "no_instrument_function", "no_profile_instrument_function",
        "no_reorder", "noclone", "noinit", "noipa", "noplt", "nonstring", "null_terminated_string_arg", "optimize", "persistent",
        "retain", "returns_nonnull", "simd", "sized_by", "stack_protect", "symver", "tainted_args", "target_clones", "unavailable",
        "uninitialized", "warn_if_not_aligned", "zero_call_used_regs",
    };

    /// <summary>Whether a warning speaks of an attribute that may matter.</summary>
    public static bool IsDoubtful(string warning)
    {
        if (!warning.StartsWith(Unknown, StringComparison.Ordinal))
            return false;
        var end = warning.IndexOf('\'', Unknown.Length);
        var name = warning[Unknown.Length..(end < 0 ? warning.Length : end)];
        // [[gnu::name]], and a name with underscores around it, are the same attribute.
        return !Harmless.Contains(name[(name.LastIndexOf(':') + 1)..].Trim('_'));
    }
}
