// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "model/core/clock.h"

#include <QJsonValue>

#include <optional>
#include <vector>

namespace backstop::ctl {

/// Writes one JSON document as it goes, so that a million lines take no memory: fields stand in the order of the calls, numbers
/// keep all 64 bits. Whoever calls opens and closes what it opened; finish() closes what is still open, for errors half-way.
class JsonWriter
{
public:
    explicit JsonWriter(Output &out)
        : m_out(out)
    {}

    JsonWriter &beginObject(const char *key = nullptr);
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray(const char *key = nullptr);
    JsonWriter &endArray() { return close(']'); }

    JsonWriter &field(const char *key, const QString &text);
    JsonWriter &field(const char *key, const char *ascii) { return field(key, QString::fromLatin1(ascii)); }
    JsonWriter &field(const char *key, std::uint64_t number);
    JsonWriter &field(const char *key, bool value);
    JsonWriter &field(const char *key, double number);
    JsonWriter &field(const char *key, Timestamp time) { return field(key, toIso(time)); }
    JsonWriter &null(const char *key);
    /// Text or null.
    JsonWriter &field(const char *key, const std::optional<QString> &text);
    /// ASCII without anything to escape, which is not copied anywhere: for a recovery code. With @p isWhole false the rest of the
    /// text and the closing quote are written by the caller.
    JsonWriter &asciiField(const char *key, BytesView text, bool isWhole = true);
    /// A name or path as it is shown, and where that loses something the bytes, in a second field: KEY_base64.
    JsonWriter &path(const char *key, BytesView raw);
    /// An element of an array.
    JsonWriter &value(const QString &text);
    /// A whole value that was made elsewhere; an element of an array where there is no key.
    JsonWriter &json(const char *key, const QJsonValue &value);

    /// Closes all but the outermost object, so that an error can be added to it.
    JsonWriter &closeToTop();
    /// The end of the document.
    void finish();

private:
    void separate(const char *key);
    JsonWriter &open(const char *key, char bracket);
    JsonWriter &close(char bracket);
    void string(const QString &text);

    Output &m_out;
    std::vector<char> m_open; // the closing brackets that are to come
    bool m_isFirst = true;
};

/// Base64 of @p bytes with padding.
Bytes base64(BytesView bytes);

} // namespace backstop::ctl
