// SPDX-License-Identifier: MIT

namespace ClangSharp.Interop;

/// <summary>Opaque: libclang's own memory behind a <see cref="CXTranslationUnit"/>.</summary>
public readonly struct CXTranslationUnitImpl;
