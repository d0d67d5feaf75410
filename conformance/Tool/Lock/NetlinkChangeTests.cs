// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>Changes of netlink families: numbers, types, and what messages carry.</summary>
public sealed class NetlinkChangeTests
{
    [Theory]
    [InlineData("neutral: family f changed from protocol=genetlink version=1 to protocol=genetlink version=2", "family f protocol=genetlink version=1", "family f protocol=genetlink version=2")]
    [InlineData("breaking [binary]: family f changed from protocol=genetlink version=2 to protocol=genetlink version=1", "family f protocol=genetlink version=2", "family f protocol=genetlink version=1")]
    [InlineData("breaking [binary]: family f changed from protocol=netlink-raw number=1 to protocol=netlink-raw number=2", "family f protocol=netlink-raw number=1", "family f protocol=netlink-raw number=2")]
    [InlineData("breaking [source, binary]: family f was removed", "family f protocol=genetlink version=1", "")]
    [InlineData("breaking [binary]: attribute f.s.a changed its number from 1 to 2", "attribute f.s.a id=1 type=u32", "attribute f.s.a id=2 type=u32")]
    [InlineData("breaking [binary]: attribute f.s.a changed its type from u32 to u64", "attribute f.s.a id=1 type=u32", "attribute f.s.a id=1 type=u64")]
    [InlineData("additive: attribute f.s.a changed its type from unused to u32", "attribute f.s.a id=1 type=unused", "attribute f.s.a id=1 type=u32")]
    [InlineData("breaking [source, binary]: attribute f.s.a is gone, and b has its number: possibly renamed", "attribute f.s.a id=1 type=u32", "attribute f.s.b id=1 type=u32")]
    [InlineData("breaking [source, binary]: attribute f.s.a was removed", "attribute f.s.a id=1 type=u32", "")]
    [InlineData("neutral: attribute f.s.a is no longer kept free", "attribute f.s.a id=1 type=unused", "")]
    [InlineData("additive: attribute f.s.a is new", "", "attribute f.s.a id=1 type=u32")]
    [InlineData("breaking [binary]: operation f.o changed its attributes from s to t", "operation f.o set=s", "operation f.o set=t")]
    [InlineData("breaking [binary]: operation f.o changed its header from h to none", "operation f.o set=s header=h", "operation f.o set=s")]
    [InlineData("breaking [behaviour]: operation f.o changed its multicast group from g to none", "operation f.o set=s group=g", "operation f.o set=s")]
    [InlineData("additive: operation f.o changed its multicast group from none to g", "operation f.o set=s", "operation f.o set=s group=g")]
    [InlineData("breaking [behaviour]: operation f.o is now admin-perm", "operation f.o set=s", "operation f.o set=s flags=admin-perm")]
    [InlineData("additive: operation f.o is no longer admin-perm", "operation f.o set=s flags=admin-perm", "operation f.o set=s")]
    [InlineData("breaking [source, binary]: operation f.o was removed", "operation f.o set=s", "")]
    [InlineData("breaking [binary]: message f.o.do.request changed its number from 1 to 2", "message f.o.do.request id=1", "message f.o.do.request id=2")]
    [InlineData("additive: message f.o.do.request may carry b", "message f.o.do.request id=1 attributes=a", "message f.o.do.request id=1 attributes=a,b")]
    [InlineData("breaking [binary]: message f.o.do.reply no longer carries b", "message f.o.do.reply id=1 attributes=a,b", "message f.o.do.reply id=1 attributes=a")]
    [InlineData("breaking [source, binary]: message f.o.event was removed", "message f.o.event id=1", "")]
    [InlineData("breaking [source, binary]: group f.g was removed", "group f.g", "")]
    [InlineData("additive: group f.g is new", "", "group f.g")]
    [InlineData("breaking [binary]: group f.g changed its number from 1 to 2", "group f.g id=1", "group f.g id=2")]
    [InlineData("breaking [binary]: definition f.e.a changed from 1 to 2", "definition f.e.a value=1", "definition f.e.a value=2")]
    [InlineData("additive: definition f.e.a is new, value 1", "", "definition f.e.a value=1")]
    public void A_change_of_a_family_is_one_change(string expected, string old, string now) =>
        Assert.Equal([expected], LockText.Changes(old, now));

    [Theory]
    [InlineData("family f protocol=genetlink number=1")]
    [InlineData("family f version=1")]
    [InlineData("attribute f.a id=1 type=u32")]
    [InlineData("attribute f.s.a id=x type=u32")]
    [InlineData("attribute f.s.a id=1 type=")]
    [InlineData("operation f.o flags=b set=a")]
    [InlineData("operation f")]
    [InlineData("message f.o.do id=1")]
    [InlineData("message f.o.event")]
    [InlineData("group f.g number=1")]
    [InlineData("definition f.e.a value=x")]
    [InlineData("definition f..a value=1")]
    public void A_line_that_nobody_writes_is_refused(string line) =>
        Assert.Throws<InvalidOperationException>(() => LockText.Read(line));
}
