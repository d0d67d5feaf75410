// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Commands;

var code = AbiTool.Run(args, Console.Out, Console.Error);
if (ParseThreads.HasRunaway)
{
    // The compiler's memory must not be cleaned up under a parse that goes on.
    Console.Out.Flush();
    Console.Error.Flush();
    NativeProcess.Exit(code);
}

return code;
