// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>The one table of what each change is. docs/LOCK.md shows it, and is written from it.</summary>
internal static class ChangeRules
{
    private const ChangeReach Source = ChangeReach.Source;
    private const ChangeReach Binary = ChangeReach.Binary;
    private const ChangeReach Behaviour = ChangeReach.Behaviour;

    private static readonly List<ChangeRule> Table = [];

    public static IReadOnlyList<ChangeRule> All => Table;

    public static ChangeRule FieldMoved { get; } = Breaks("field-moved", "field moved", Binary, DiagnosticIds.LayoutChanged);
    public static ChangeRule FieldResized { get; } = Breaks("field-resized", "field or array of another length", Binary, DiagnosticIds.LayoutChanged);
    public static ChangeRule FieldType { get; } = Breaks("field-type", "field of another type", Source | Binary, DiagnosticIds.LayoutChanged);
    public static ChangeRule FieldQualifier { get; } = Breaks("field-qualifier", "field of a type that only `const`, `volatile` or `_Atomic` came to or left", Source, DiagnosticIds.LayoutChanged);
    public static ChangeRule FieldBytes { get; } = Breaks("field-bytes", "field that was a record and is an array of bytes, or the reverse, of the same length", Source, DiagnosticIds.LayoutChanged);
    public static ChangeRule FieldBits { get; } = Breaks("field-bits", "field that became a bit-field or is none any more", Source | Binary, DiagnosticIds.LayoutChanged);
    public static ChangeRule FieldRenamed { get; } = Breaks("field-renamed", "field renamed", Source, DiagnosticIds.Removed);
    public static ChangeRule FieldRemoved { get; } = Breaks("field-removed", "field removed", Source | Binary, DiagnosticIds.Removed);
    public static ChangeRule FieldAdded { get; } = Breaks("field-added", "field added where other fields or nothing of the record were", Binary, DiagnosticIds.LayoutChanged);
    public static ChangeRule ReservedLost { get; } = Breaks("reserved-lost", "reserved space that something reaches into from outside", Binary, DiagnosticIds.Removed);
    public static ChangeRule ReservedUsed { get; } = Adds("reserved-used", "field in **reserved** space, also in a part of it");
    public static ChangeRule ReservedDivided { get; } = Says("reserved-divided", "reserved space divided, given another name or none");
    public static ChangeRule HoleNamed { get; } = Says("hole-named", "hole or bit-field without a name that gets a reserved name");
    public static ChangeRule HoleUsed { get; } = Adds("hole-used", "hole or bit-field without a name that becomes a field", strict: Binary);
    public static ChangeRule FieldView { get; } = Adds("field-view", "field over bytes that other fields keep: a new view of a union, a group of fields");
    public static ChangeRule FieldFlexible { get; } = Adds("field-flexible", "flexible array at the end");
    public static ChangeRule FieldAppended { get; } = Adds("field-appended", "field behind the end of a record that may grow");
    public static ChangeRule FieldGrewInUnion { get; } = Adds("field-grew-in-union", "member of a union that grows within it");
    public static ChangeRule ArrayOpened { get; } = Adds("array-opened", "array of one item or none that became a flexible one, in a record that keeps its size");
    public static ChangeRule FieldRespelled { get; } = Says("field-respelled", "field of the same type, spelled otherwise");

    public static ChangeRule RecordResized { get; } = Breaks("record-resized", "record larger or smaller", Binary, DiagnosticIds.LayoutChanged);
    public static ChangeRule RecordAligned { get; } = Breaks("record-aligned", "record aligned otherwise", Binary, DiagnosticIds.LayoutChanged);
    public static ChangeRule RecordKind { get; } = Breaks("record-kind", "struct that became a union, or the reverse", Source | Binary, DiagnosticIds.LayoutChanged);
    public static ChangeRule RecordRemoved { get; } = Breaks("record-removed", "record removed", Source, DiagnosticIds.Removed);
    public static ChangeRule RecordRenamed { get; } = Breaks("record-renamed", "record renamed", Source, DiagnosticIds.Removed);
    public static ChangeRule RecordTagged { get; } = Says("record-tagged", "record that only a typedef names, and that gets a tag");
    public static ChangeRule RecordGrown { get; } = Adds("record-grown", "record larger at its end, with a **known size**");
    public static ChangeRule RecordGrownByLength { get; } = Adds("record-grown-by-length", "record larger at its end, with a **length that is passed along**", strict: Binary);
    public static ChangeRule RecordGrownInUnion { get; } = Adds("record-grown-in-union", "record without a tag that is a member of a union, larger at its end within it");
    public static ChangeRule RecordAdded { get; } = Adds("record-added", "record new");

    public static ChangeRule EnumResized { get; } = Breaks("enum-resized", "enumeration of another size", Source | Binary, DiagnosticIds.LayoutChanged);
    public static ChangeRule EnumType { get; } = Breaks("enum-type", "enumeration stored in another type of the same size", Source, DiagnosticIds.LayoutChanged);
    public static ChangeRule EnumRemoved { get; } = Breaks("enum-removed", "enumeration removed", Source, DiagnosticIds.Removed);
    public static ChangeRule EnumRenamed { get; } = Breaks("enum-renamed", "enumeration renamed", Source, DiagnosticIds.Removed);
    public static ChangeRule EnumAdded { get; } = Adds("enum-added", "enumeration new");

    public static ChangeRule ValueChanged { get; } = Breaks("value-changed", "constant or value changed", Binary, DiagnosticIds.ConstantChanged);
    public static ChangeRule ValueRetyped { get; } = Says("value-retyped", "constant of another type and the same value", strict: Source);
    public static ChangeRule ValueRemoved { get; } = Breaks("value-removed", "constant or value removed", Source, DiagnosticIds.Removed);
    public static ChangeRule ValueReplaced { get; } = Breaks("value-replaced", "constant or value that is gone while another one took its number: possibly renamed", Source | Binary, DiagnosticIds.Removed);
    public static ChangeRule ValueRenamed { get; } = Breaks("value-renamed", "constant that is a text, renamed", Source, DiagnosticIds.Removed);
    public static ChangeRule MacroLost { get; } = Breaks("macro-lost", "macro that became a value of an enumeration, so that `#ifdef` no longer sees it", Source, DiagnosticIds.ConstantChanged);
    public static ChangeRule ValueMoved { get; } = Says("value-moved", "value in another enumeration, or in none any more, the same");
    public static ChangeRule VersionRaised { get; } = Says("version-raised", "version raised");
    public static ChangeRule CounterGrew { get; } = Adds("counter-grew", "**counter** that grew with its list");
    public static ChangeRule MaskGrew { get; } = Adds("mask-grew", "**mask** that grew with its flags");
    public static ChangeRule IoctlResized { get; } = Adds("ioctl-resized", "number of an ioctl that follows the size of a record which grew at its end", strict: Binary);
    public static ChangeRule ValueAdded { get; } = Adds("value-added", "constant or value new");

    public static ChangeRule TypedefType { get; } = Breaks("typedef-type", "typedef of another type", Source | Binary, DiagnosticIds.LayoutChanged);
    public static ChangeRule TypedefQualifier { get; } = Breaks("typedef-qualifier", "typedef of a type that only `const`, `volatile` or `_Atomic` came to or left", Source, DiagnosticIds.LayoutChanged);
    public static ChangeRule TypedefRemoved { get; } = Breaks("typedef-removed", "typedef removed", Source, DiagnosticIds.Removed);
    public static ChangeRule TypedefRenamed { get; } = Breaks("typedef-renamed", "typedef renamed", Source, DiagnosticIds.Removed);
    public static ChangeRule TypedefRespelled { get; } = Says("typedef-respelled", "typedef of the same type, spelled otherwise");
    public static ChangeRule TypedefAdded { get; } = Adds("typedef-added", "typedef new");

    public static ChangeRule CallNumber { get; } = Breaks("call-number", "call of another number", Binary, DiagnosticIds.CallChanged);
    public static ChangeRule CallPrototype { get; } = Breaks("call-prototype", "call of another prototype", Source | Binary, DiagnosticIds.CallChanged);
    public static ChangeRule CallDirection { get; } = Breaks("call-direction", "call with another direction of an argument", Binary, DiagnosticIds.CallChanged);
    public static ChangeRule CallSwapped { get; } = Breaks("call-swapped", "call whose parameters of the same types changed places", Source | Binary, DiagnosticIds.CallChanged);
    public static ChangeRule CallRemoved { get; } = Breaks("call-removed", "call removed", Source | Binary, DiagnosticIds.Removed);
    public static ChangeRule CallReplaced { get; } = Breaks("call-replaced", "call that is gone while another one took its number and prototype: possibly renamed", Source | Binary, DiagnosticIds.Removed);
    public static ChangeRule CallRespelled { get; } = Says("call-respelled", "names of parameters, or how their types are spelled");
    public static ChangeRule CallAdded { get; } = Adds("call-added", "call new");

    public static ChangeRule ErrnoAdded { get; } = Breaks("errno-added", "error that a call did not list", Behaviour, DiagnosticIds.BehaviourChanged);
    public static ChangeRule ErrnoReplaced { get; } = Breaks("errno-replaced", "error that goes while another one comes", Behaviour, DiagnosticIds.BehaviourChanged);
    public static ChangeRule ErrnoLast { get; } = Breaks("errno-last", "all errors of a call that goes on: it no longer says which it gives", Behaviour, DiagnosticIds.BehaviourChanged);
    public static ChangeRule ErrnoRemoved { get; } = Adds("errno-removed", "error that only goes", id: DiagnosticIds.BehaviourChanged);
    public static ChangeRule ErrnoListed { get; } = Adds("errno-listed", "first errors of a call that listed none", id: DiagnosticIds.BehaviourChanged);

    public static ChangeRule NetlinkNumber { get; } = Breaks("netlink-number", "attribute, message, multicast group or family of another number", Binary, DiagnosticIds.NetlinkChanged);
    public static ChangeRule NetlinkType { get; } = Breaks("netlink-type", "attribute of another type, operation with other attributes or another header", Binary, DiagnosticIds.NetlinkChanged);
    public static ChangeRule NetlinkDropped { get; } = Breaks("netlink-dropped", "message that no longer carries an attribute", Binary, DiagnosticIds.NetlinkChanged);
    public static ChangeRule NetlinkRefused { get; } = Breaks("netlink-refused", "operation that takes a privilege, or is heard of by another group", Behaviour, DiagnosticIds.NetlinkChanged);
    public static ChangeRule NetlinkRemoved { get; } = Breaks("netlink-removed", "something of a family removed", Source | Binary, DiagnosticIds.Removed);
    public static ChangeRule NetlinkReplaced { get; } = Breaks("netlink-replaced", "attribute that is gone while another one took its number: possibly renamed", Source | Binary, DiagnosticIds.Removed);
    public static ChangeRule NetlinkUsed { get; } = Adds("netlink-used", "number that was `unused`");
    public static ChangeRule NetlinkCarried { get; } = Adds("netlink-carried", "message that may carry one more attribute");
    public static ChangeRule NetlinkOpened { get; } = Adds("netlink-opened", "operation without a privilege that it took, or with its first group", id: DiagnosticIds.NetlinkChanged);
    public static ChangeRule NetlinkAdded { get; } = Adds("netlink-added", "something of a family new");
    public static ChangeRule NetlinkFreed { get; } = Says("netlink-freed", "number no longer kept free");
    public static ChangeRule FamilyRaised { get; } = Says("family-raised", "version of a family raised");

    public static ChangeRule FactMoved { get; } = Says("fact-moved", "declaration that moved into a header which is included");
    public static ChangeRule CommentChanged { get; } = Says("comment-changed", "comment");

    private static ChangeRule Breaks(string name, string what, ChangeReach reach, string id) =>
        Add(new ChangeRule(name, what, ChangeKind.Breaking, reach, id));

    private static ChangeRule Adds(string name, string what, ChangeReach? strict = null, string id = DiagnosticIds.Added) =>
        Add(new ChangeRule(name, what, ChangeKind.Additive, ChangeReach.None, id) { StrictReach = strict, StrictId = strict is null ? id : DiagnosticIds.LayoutChanged });

    private static ChangeRule Says(string name, string what, ChangeReach? strict = null) =>
        Add(new ChangeRule(name, what, ChangeKind.Neutral, ChangeReach.None, DiagnosticIds.NeutralChange) { StrictReach = strict, StrictId = DiagnosticIds.ConstantChanged });

    private static ChangeRule Add(ChangeRule rule)
    {
        Table.Add(rule);
        return rule;
    }
}
