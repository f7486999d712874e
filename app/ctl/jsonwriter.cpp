// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/jsonwriter.h"

#include "model/core/names.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>

namespace backstop::ctl {

Bytes base64(BytesView bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))
        .toBase64()
        .toStdString();
}

void JsonWriter::separate(const char *key)
{
    if (!m_isFirst)
        m_out.raw(",");
    m_isFirst = false;
    if (!key)
        return;
    m_out.raw("\"");
    m_out.raw(key);
    m_out.raw("\":");
}

JsonWriter &JsonWriter::open(const char *key, char bracket)
{
    separate(key);
    m_out.raw({&bracket, 1});
    m_open.push_back(bracket == '{' ? '}' : ']');
    m_isFirst = true;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    Q_ASSERT(!m_open.empty() && m_open.back() == bracket);
    m_out.raw({&bracket, 1});
    m_open.pop_back();
    m_isFirst = false;
    return *this;
}

JsonWriter &JsonWriter::beginObject(const char *key)
{
    return open(key, '{');
}

JsonWriter &JsonWriter::beginArray(const char *key)
{
    return open(key, '[');
}

void JsonWriter::string(const QString &text)
{
    Bytes out = "\"";
    for (const char c : text.toStdString()) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            out += "\\u00" + toHex({&c, 1});
        } else {
            out += c;
        }
    }
    out += '"';
    m_out.raw(out);
}

JsonWriter &JsonWriter::field(const char *key, const QString &text)
{
    separate(key);
    string(text);
    return *this;
}

JsonWriter &JsonWriter::field(const char *key, std::uint64_t number)
{
    separate(key);
    m_out.raw(std::to_string(number));
    return *this;
}

JsonWriter &JsonWriter::field(const char *key, bool value)
{
    separate(key);
    m_out.raw(value ? "true" : "false");
    return *this;
}

JsonWriter &JsonWriter::field(const char *key, double number)
{
    separate(key);
    m_out.raw(QByteArray::number(number, 'g', 12).toStdString());
    return *this;
}

JsonWriter &JsonWriter::null(const char *key)
{
    separate(key);
    m_out.raw("null");
    return *this;
}

JsonWriter &JsonWriter::field(const char *key, const std::optional<QString> &text)
{
    return text ? field(key, *text) : null(key);
}

JsonWriter &JsonWriter::asciiField(const char *key, BytesView text, bool isWhole)
{
    separate(key);
    m_out.raw("\"");
    m_out.raw(text);
    if (isWhole)
        m_out.raw("\"");
    return *this;
}

JsonWriter &JsonWriter::path(const char *key, BytesView raw)
{
    field(key, displayName(raw));
    if (!isPlainText(raw))
        asciiField((Bytes(key) + "_base64").c_str(), base64(raw));
    return *this;
}

JsonWriter &JsonWriter::value(const QString &text)
{
    separate(nullptr);
    string(text);
    return *this;
}

JsonWriter &JsonWriter::json(const char *key, const QJsonValue &value)
{
    separate(key);
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    m_out.raw(
        {text.constData() + 1, static_cast<std::size_t>(text.size() - 2)}); // without the list around it
    return *this;
}

JsonWriter &JsonWriter::closeToTop()
{
    while (m_open.size() > 1)
        close(m_open.back());
    return *this;
}

void JsonWriter::finish()
{
    while (!m_open.empty())
        close(m_open.back());
    m_out.raw("\n");
}

} // namespace backstop::ctl
