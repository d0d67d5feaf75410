// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Commands;

/// <summary>What <c>--help</c> prints.</summary>
internal static class HelpText
{
    public const string Text = """
        synos-abi - the ABI facts of a Linux UAPI header, and the lock that they are kept in

          synos-abi extract HEADER [--facts FILE] [--lock FILE]
              Prints the facts, or writes them: --facts for the generator (with locations and documentation),
              --lock as the first lock of a header. An existing lock with other facts is left alone: see accept.
          synos-abi check HEADER LOCK [--warn]
              Reports every change since the lock. --warn prints the changes as warnings.
          synos-abi diff OLD NEW
              Reports every change between two headers, locks or facts files, and what it breaks.
          synos-abi accept HEADER LOCK [--because TEXT]
              Writes the header's facts into the lock. Breaking changes are refused, unless a constant named
              *_ABI_VERSION was raised, or --because says why; the reason is recorded at the head of the lock.

        For every command that reads a header:
          --include DIR     folder to search for included headers, before the system's; may be repeated
          --define NAME     macro to define, also NAME=VALUE; may be repeated. A guard __…_PROTOTYPES
                            that the header names itself is always defined
          --libclang FILE   the libclang to use, instead of the newest known one that is installed

        A file that ends in .abi or .facts is read as a lock; every other one as a header.
        Exit code: 0 fine, 1 the ABI differs or accept refused, 2 cannot tell. Each message's id has a page in
        docs/diagnostics.

        """;
}
