// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Diagnostics;

/// <summary>Every id that this tool reports; each has a page in docs/diagnostics.</summary>
internal static class DiagnosticIds
{
    /// <summary>The header does not compile.</summary>
    public const string HeaderDoesNotCompile = "SYNOS1000";

    /// <summary>A call number has no prototype.</summary>
    public const string NumberWithoutPrototype = "SYNOS1001";

    /// <summary>A prototype has no call number.</summary>
    public const string PrototypeWithoutNumber = "SYNOS1002";

    /// <summary>A pointer parameter does not say who reads and who writes.</summary>
    public const string PointerWithoutDirection = "SYNOS1003";

    /// <summary>A direction is stated twice, for a pointer to const, or for no pointer parameter.</summary>
    public const string BadDirection = "SYNOS1004";

    /// <summary>The compiler inserts bytes that no field names.</summary>
    public const string ImplicitPadding = "SYNOS1005";

    /// <summary>A field is a bit-field.</summary>
    public const string BitField = "SYNOS1006";

    /// <summary>A field is a pointer.</summary>
    public const string PointerInRecord = "SYNOS1007";

    /// <summary>A field's type has another size on other architectures.</summary>
    public const string ArchitectureDependentField = "SYNOS1008";

    /// <summary>The header has something that facts cannot express.</summary>
    public const string NotExpressible = "SYNOS1009";

    /// <summary>A macro is not a constant and is left out.</summary>
    public const string MacroLeftOut = "SYNOS1010";

    /// <summary>A call number is not a number of its own.</summary>
    public const string BadCallNumber = "SYNOS1011";

    /// <summary>A record's layout is not the same for all targets.</summary>
    public const string LayoutDiffersBetweenTargets = "SYNOS1012";

    /// <summary>A field has the type of an enumeration.</summary>
    public const string EnumInRecord = "SYNOS1013";

    /// <summary>A record that a call takes cannot grow.</summary>
    public const string NoRoomToGrow = "SYNOS1014";

    /// <summary>A call's documentation lists an error that does not exist.</summary>
    public const string UnknownErrno = "SYNOS1015";

    /// <summary>The header is built so that reading it would take too long or too much memory.</summary>
    public const string TooExpensive = "SYNOS1016";

    /// <summary>The header does not compile for some targets.</summary>
    public const string TargetLeftOut = "SYNOS1017";

    /// <summary>gcc and clang, or versions of gcc, do not agree about something.</summary>
    public const string CompilersDiffer = "SYNOS1018";

    /// <summary>A field or a record moved, changed its size or its type.</summary>
    public const string LayoutChanged = "SYNOS2001";

    /// <summary>Something that programs use is gone.</summary>
    public const string Removed = "SYNOS2002";

    /// <summary>A constant has another value or type.</summary>
    public const string ConstantChanged = "SYNOS2003";

    /// <summary>A call has another number or prototype.</summary>
    public const string CallChanged = "SYNOS2004";

    /// <summary>Something new that no existing program notices.</summary>
    public const string Added = "SYNOS2005";

    /// <summary>The text of a fact changed, not the ABI.</summary>
    public const string NeutralChange = "SYNOS2006";

    /// <summary>A breaking change was not accepted.</summary>
    public const string AcceptRefused = "SYNOS2007";

    /// <summary>A line of a lock or facts file cannot be read.</summary>
    public const string BrokenLock = "SYNOS2008";

    /// <summary>There is no such lock.</summary>
    public const string LockMissing = "SYNOS2009";

    /// <summary>A git revision of a header cannot be read.</summary>
    public const string RevisionMissing = "SYNOS2010";

    /// <summary>A call's list of errors changed.</summary>
    public const string BehaviourChanged = "SYNOS2011";

    /// <summary>Something of a netlink family has another number, type or message.</summary>
    public const string NetlinkChanged = "SYNOS2012";

    /// <summary>A netlink specification cannot be read.</summary>
    public const string BrokenSpecification = "SYNOS2013";

    /// <summary>A lock and a header have nothing in common.</summary>
    public const string OtherLock = "SYNOS2014";

    /// <summary>Two sets of facts have no target in common.</summary>
    public const string NoCommonTarget = "SYNOS2015";

    /// <summary>A file of witnesses cannot be read.</summary>
    public const string BrokenWitnessFile = "SYNOS2020";

    /// <summary>Something has no form in what is emitted.</summary>
    public const string NotEmitted = "SYNOS2021";

    /// <summary>libclang is not installed.</summary>
    public const string LibClangMissing = "SYNOS3010";

    /// <summary>The header cannot be read.</summary>
    public const string HeaderMissing = "SYNOS3011";

    /// <summary>The command line is wrong.</summary>
    public const string Usage = "SYNOS3012";

    /// <summary>A file cannot be written.</summary>
    public const string CannotWrite = "SYNOS3013";

    /// <summary>The C headers of a target are not installed.</summary>
    public const string TargetHeadersMissing = "SYNOS3014";

    /// <summary>A mark in a file that is filled cannot be.</summary>
    public const string BadMark = "SYNOS3015";
}
