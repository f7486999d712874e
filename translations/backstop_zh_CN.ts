<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChangeText</name>
    <message>
        <source>%1, before %2</source>
        <translation>%1，之前为 %2</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 byte</source>
        <extracomment>exact size in a tooltip</extracomment>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>QHeaderView</name>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Verified</source>
        <translation>已校验</translation>
    </message>
    <message>
        <source>Complete, not verified</source>
        <translation>完整，未校验</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>部分完成</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Metadata only</source>
        <translation>仅元数据</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Symbolic link</source>
        <translation>符号链接</translation>
    </message>
    <message>
        <source>Special file</source>
        <translation>特殊文件</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Done, with problems</source>
        <translation>已完成，但有问题</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Verified, long ago</source>
        <translation>很久前校验过</translation>
    </message>
    <message>
        <source>Nothing wrong</source>
        <translation>无问题</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>需查看</translation>
    </message>
    <message>
        <source>Target conflict</source>
        <translation>目标冲突</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>backstop::app::Announcements</name>
    <message>
        <source>Show job</source>
        <translation>显示任务</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>backstop::app::BackupAdvice</name>
    <message>
        <source>there is nothing at this path</source>
        <translation>此路径下没有任何内容</translation>
    </message>
    <message>
        <source>you may not read it</source>
        <translation>您没有读取权限</translation>
    </message>
    <message>
        <source>it is the repository, or lies in it</source>
        <translation>它是存储库本身，或位于存储库内</translation>
    </message>
</context>
<context>
    <name>backstop::app::CompareController</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>%1 with the one before</source>
        <translation>%1 与前一个备份</translation>
    </message>
    <message>
        <source>%1 with its full backup</source>
        <translation>%1 与其全量备份</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 与 %2</translation>
    </message>
</context>
<context>
    <name>backstop::app::DrillController</name>
    <message>
        <source>a folder of the drill&apos;s own</source>
        <translation>演练专用文件夹</translation>
    </message>
    <message>
        <source>A drill that has ended is not in the repository yet</source>
        <translation>一次已结束的演练尚未存入存储库</translation>
    </message>
    <message>
        <source>Drill of %1: %2</source>
        <translation>%1 的演练：%2</translation>
    </message>
    <message>
        <source>Show drills</source>
        <translation>显示演练</translation>
    </message>
    <message>
        <source>A drill of this machine cannot be read</source>
        <translation>无法读取本机上的一次演练</translation>
    </message>
    <message>
        <source>The drill beside it cannot be read</source>
        <translation>无法读取用于对比的演练</translation>
    </message>
    <message>
        <source>The drills that were cannot be read</source>
        <translation>无法读取以往的演练</translation>
    </message>
    <message>
        <source>Begin a drill of %1</source>
        <translation>开始 %1 的演练</translation>
    </message>
    <message>
        <source>It is not in the repository yet.</source>
        <translation>它尚未存入存储库。</translation>
    </message>
</context>
<context>
    <name>backstop::app::DrillSession</name>
    <message>
        <source>Drill of %1</source>
        <translation>%1 的演练</translation>
    </message>
</context>
<context>
    <name>backstop::app::ExportController</name>
    <message>
        <source>the whole backup</source>
        <translation>整个备份</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>Plan an export</source>
        <translation>规划导出</translation>
    </message>
    <message>
        <source>export: the preview is of another request</source>
        <translation>导出：预览属于另一个请求</translation>
    </message>
    <message>
        <source>Look at the preview again.</source>
        <translation>请重新查看预览。</translation>
    </message>
    <message>
        <source>Export an archive</source>
        <translation>导出归档</translation>
    </message>
</context>
<context>
    <name>backstop::app::ImportController</name>
    <message>
        <source>Plan an import</source>
        <translation>规划导入</translation>
    </message>
    <message>
        <source>import: the preview is of another request</source>
        <translation>导入：预览属于另一个请求</translation>
    </message>
    <message>
        <source>Look at the preview again.</source>
        <translation>请重新查看预览。</translation>
    </message>
    <message>
        <source>Import an archive</source>
        <translation>导入归档</translation>
    </message>
</context>
<context>
    <name>backstop::app::PlanController</name>
    <message>
        <source>%1 UTC by %2</source>
        <translation>%1 UTC，由 %2 保存</translation>
    </message>
    <message>
        <source>Some backups could not be read, and count as if they were not there</source>
        <translation>有些备份无法读取，视同不存在</translation>
    </message>
    <message>
        <source>Save the recovery plan</source>
        <translation>保存恢复计划</translation>
    </message>
    <message>
        <source>Import a recovery plan</source>
        <translation>导入恢复计划</translation>
    </message>
    <message>
        <source>Recovery plans (*.json)</source>
        <translation>恢复计划 (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) of the file could not be taken</source>
        <translation>
            <numerusform>文件中有 %Ln 个值无法采用</numerusform>
        </translation>
    </message>
    <message>
        <source>They count as not stated, and are listed under Problems. What is saved is the plan as it is shown.</source>
        <translation>它们视为未指定，并列在“问题”下。保存的是当前显示的计划。</translation>
    </message>
    <message>
        <source>Export the recovery plan</source>
        <translation>导出恢复计划</translation>
    </message>
    <message>
        <source>The plan is in %1</source>
        <translation>计划已保存到 %1</translation>
    </message>
    <message>
        <source>Waits for: %1</source>
        <translation>等待：%1</translation>
    </message>
</context>
<context>
    <name>backstop::app::ReadinessController</name>
    <message>
        <source>Assess readiness</source>
        <translation>评估就绪度</translation>
    </message>
    <message>
        <source>The assessment was cancelled.</source>
        <translation>评估已取消。</translation>
    </message>
</context>
<context>
    <name>backstop::app::RecentRepositories</name>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
</context>
<context>
    <name>backstop::app::ReportFile</name>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation>报告已保存到 %1</translation>
    </message>
</context>
<context>
    <name>backstop::app::Reports</name>
    <message>
        <source>Not there yet</source>
        <translation>目标处尚不存在</translation>
    </message>
    <message>
        <source>Exists, and is to be replaced</source>
        <translation>已存在，将被替换</translation>
    </message>
    <message>
        <source>Exists, and is to be kept</source>
        <translation>已存在，将予保留</translation>
    </message>
    <message>
        <source>The folder exists</source>
        <translation>文件夹已存在</translation>
    </message>
    <message>
        <source>Is not in the backup</source>
        <translation>备份中没有</translation>
    </message>
    <message>
        <source>Exists already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Is no longer one file with its other name</source>
        <translation>与其另一名称已不是同一文件</translation>
    </message>
    <message>
        <source>Is or holds the repository itself</source>
        <translation>是存储库本身或包含它</translation>
    </message>
    <message>
        <source>Is or holds what the backup could not read</source>
        <translation>是备份未能读取的内容或包含它</translation>
    </message>
    <message>
        <source>Is or holds what the backup left out</source>
        <translation>是备份排除的内容或包含它</translation>
    </message>
    <message>
        <source>Is or holds what this restore leaves out</source>
        <translation>是此次恢复不包括的内容或包含它</translation>
    </message>
    <message>
        <source>Another file system is mounted there</source>
        <translation>此处挂载了另一个文件系统</translation>
    </message>
    <message>
        <source>Cannot be looked into</source>
        <translation>无法查看其内容</translation>
    </message>
    <message>
        <source>A folder stands where a file is to go</source>
        <translation>应放置文件的位置是一个文件夹</translation>
    </message>
    <message numerus="yes">
        <source>and %n more file(s)</source>
        <translation>
            <numerusform>以及另外 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; of the backup is damaged: nothing below it can be restored.</source>
        <translation>备份中的文件夹“%1”已损坏：其下的内容均无法恢复。</translation>
    </message>
    <message>
        <source>the whole repository</source>
        <translation>整个存储库</translation>
    </message>
    <message>
        <source>A verification found its content damaged in the repository</source>
        <translation>校验发现其内容在存储库中已损坏</translation>
    </message>
    <message>
        <source>The list of files of the backup is damaged: nothing of it can be restored.</source>
        <translation>该备份的文件列表已损坏：其中的任何内容都无法恢复。</translation>
    </message>
    <message>
        <source>Was to be deleted, and still stands there</source>
        <translation>本应删除，但仍在原处</translation>
    </message>
    <message>
        <source>Restore the file &quot;%1&quot; from a replica or an older copy of the repository. Where there is none, move that file out of the repository: the backup is lost with it, and expire and prune work again.</source>
        <translation>请从存储库的副本或较早的拷贝中恢复文件“%1”。如果都没有，请将该文件移出存储库：对应的备份会随之丢失，而 expire 和 prune 可重新使用。</translation>
    </message>
    <message>
        <source>A folder stands there, and is removed with all that is in it</source>
        <translation>此处是一个文件夹，将连同其中所有内容一并删除</translation>
    </message>
    <message>
        <source>What is no folder stands there and is kept: nothing below is restored</source>
        <translation>此处的现有内容不是文件夹，将予保留：其下的内容均不恢复</translation>
    </message>
    <message>
        <source>What is no folder stands in its way and is kept</source>
        <translation>其路径上的现有内容不是文件夹，将予保留</translation>
    </message>
    <message>
        <source>Differs in kind, size, time, mode or owner</source>
        <translation>类型、大小、时间、权限或所有者不同</translation>
    </message>
    <message>
        <source>Has the same size and time; was not read</source>
        <translation>大小和时间相同；未读取</translation>
    </message>
    <message>
        <source>Restored before the interruption: same size and time, not read</source>
        <translation>中断前已恢复：大小和时间相同，未读取</translation>
    </message>
    <message>
        <source>Was read and has the same content</source>
        <translation>已读取，内容相同</translation>
    </message>
    <message>
        <source>Looks the same, but was read and has other content</source>
        <translation>看起来相同，但读取后内容不同</translation>
    </message>
    <message numerus="yes">
        <source>This goes on with a restore that was interrupted: %Ln file(s) are in place already.</source>
        <translation>
            <numerusform>这将继续一次被中断的恢复：%Ln 个文件已经就位。</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of files that are the same in the target are not read from the repository.</source>
        <translation>目标中相同的文件部分不会从存储库读取。</translation>
    </message>
    <message>
        <source>Is shorter than in the backup, as a power cut leaves a file; was not read</source>
        <translation>比备份中的短，断电后常见；未读取</translation>
    </message>
    <message>
        <source>Looks the same, but could not be compared with the backup</source>
        <translation>看起来相同，但无法与备份比较</translation>
    </message>
</context>
<context>
    <name>backstop::app::RepositoryController</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Making the repository</source>
        <translation>正在创建存储库</translation>
    </message>
    <message>
        <source>Make a repository</source>
        <translation>创建存储库</translation>
    </message>
    <message>
        <source>Making the demo: three days of a small trading firm</source>
        <translation>正在创建演示：一家小型交易公司的三天数据</translation>
    </message>
    <message>
        <source>Make the demo</source>
        <translation>创建演示</translation>
    </message>
    <message>
        <source>%1: is encrypted, and no passphrase is given</source>
        <translation>%1：已加密，但没有给出密码短语</translation>
    </message>
    <message>
        <source>Name a file with --passphrase-file, or set BACKSTOP_PASSPHRASE.</source>
        <translation>请用 --passphrase-file 指定文件，或设置 BACKSTOP_PASSPHRASE。</translation>
    </message>
    <message>
        <source>The demo is ready</source>
        <translation>演示已就绪</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>打开演示</translation>
    </message>
</context>
<context>
    <name>backstop::app::RestoreController</name>
    <message>
        <source>Plan a restore</source>
        <translation>规划恢复</translation>
    </message>
    <message>
        <source>restore: the preview is of another request</source>
        <translation>恢复：预览属于另一个请求</translation>
    </message>
    <message>
        <source>Go back one step and look at the preview again.</source>
        <translation>请返回上一步，重新查看预览。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The report is not kept any more</source>
        <translation>报告已不再保留</translation>
    </message>
    <message>
        <source>It went when its job was cleared from the list.</source>
        <translation>清除任务列表时，它随任务一并移除。</translation>
    </message>
    <message>
        <source>This backup is not in the history any more</source>
        <translation>此备份已不在历史中</translation>
    </message>
    <message>
        <source>Press Refresh to see what there is.</source>
        <translation>按“刷新”查看现有内容。</translation>
    </message>
</context>
<context>
    <name>backstop::app::RetentionController</name>
    <message>
        <source>Hold</source>
        <translation>锁定保留</translation>
    </message>
    <message>
        <source>Once it is released, the rules decide about it again: the next expiry may remove it.</source>
        <translation>解除锁定后，将重新由规则决定其去留：下次过期处理可能会移除它。</translation>
    </message>
    <message>
        <source>Release %1?</source>
        <translation>解除 %1 的锁定？</translation>
    </message>
    <message>
        <source>It is held because: %1</source>
        <translation>锁定原因：%1</translation>
    </message>
    <message>
        <source>&amp;Release backup</source>
        <translation>解除锁定(&amp;R)</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>expire: the preview is of other rules</source>
        <translation>过期：预览属于其他规则</translation>
    </message>
    <message>
        <source>Look at the preview again.</source>
        <translation>请重新查看预览。</translation>
    </message>
    <message>
        <source>Expire backups</source>
        <translation>使备份过期</translation>
    </message>
    <message>
        <source>Look for space to free</source>
        <translation>查找可释放的空间</translation>
    </message>
    <message>
        <source>prune: the preview is of other values</source>
        <translation>释放空间：预览属于其他设定值</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>释放空间</translation>
    </message>
    <message>
        <source>the report is not kept any more</source>
        <translation>报告已不再保留</translation>
    </message>
    <message>
        <source>It went when its job was cleared from the list.</source>
        <translation>清除任务列表时，它随任务一并移除。</translation>
    </message>
</context>
<context>
    <name>backstop::app::SimulationController</name>
    <message>
        <source>Some backups could not be read, and count as if they were not there</source>
        <translation>有些备份无法读取，视同不存在</translation>
    </message>
    <message>
        <source>Simulate the recovery</source>
        <translation>模拟恢复</translation>
    </message>
</context>
<context>
    <name>backstop::app::Startup</name>
    <message>
        <source>Backups and disaster recovery of a trading firm.</source>
        <translation>交易公司的备份与灾难恢复。</translation>
    </message>
    <message>
        <source>Open this repository.</source>
        <translation>打开此存储库。</translation>
    </message>
    <message>
        <source>Read the passphrase from this file.</source>
        <translation>从此文件读取密码短语。</translation>
    </message>
    <message>
        <source>Paint the window into this PNG file when it has settled, and end.</source>
        <translation>待窗口绘制稳定后，将其保存为此 PNG 文件，然后退出。</translation>
    </message>
    <message>
        <source>Use this theme: light or dark.</source>
        <translation>使用此主题：light（浅色）或 dark（深色）。</translation>
    </message>
    <message>
        <source>%1: not understood. A repository is named with --repo.</source>
        <translation>%1：无法识别。请用 --repo 指定存储库。</translation>
    </message>
    <message>
        <source>%1: no such theme. There are light and dark.</source>
        <translation>%1：没有此主题。可用 light 和 dark。</translation>
    </message>
</context>
<context>
    <name>backstop::app::WorkController</name>
    <message>
        <source>%1 is running</source>
        <translation>“%1”正在运行</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>There was no earlier backup of these sources to compare with: a full backup was made.</source>
        <translation>这些备份源没有可供比较的早先备份，因此进行了全量备份。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n 个备份</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Read the history</source>
        <translation>读取历史</translation>
    </message>
    <message>
        <source>The verification is finished: nothing is damaged as far as was looked.</source>
        <translation>校验已完成：在检查范围内没有损坏。</translation>
    </message>
    <message>
        <source>The verification found damage.</source>
        <translation>校验发现了损坏。</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of an earlier run were interrupted</source>
        <translation>
            <numerusform>之前运行时有 %n 个任务被中断</numerusform>
        </translation>
    </message>
    <message>
        <source>Show jobs</source>
        <translation>显示任务</translation>
    </message>
    <message>
        <source>The verification could not check all backups.</source>
        <translation>验证未能检查所有备份。</translation>
    </message>
</context>
<context>
    <name>backstop::catalog::FilterExpression</name>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>您是指“%1”吗？</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>已知的有：%1。</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an age</source>
        <translation>“%1”不是时长</translation>
    </message>
    <message>
        <source>&quot;%1:&quot; has no value</source>
        <translation>“%1:”没有值</translation>
    </message>
    <message>
        <source>Write what to look for right after the colon.</source>
        <translation>请在冒号后直接写上要查找的内容。</translation>
    </message>
    <message>
        <source>unknown %1 &quot;%2&quot;</source>
        <translation>%1 没有“%2”这个值</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a size</source>
        <translation>“%1”不是大小</translation>
    </message>
    <message>
        <source>Write for instance size:&gt;1g or size:&lt;=10k.</source>
        <translation>例如写作 size:&gt;1g 或 size:&lt;=10k。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the beginning of an id</source>
        <translation>“%1”不是标识的开头</translation>
    </message>
    <message>
        <source>An id is made of the digits 0-9 and a-f.</source>
        <translation>标识由 0-9 和 a-f 组成。</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;</source>
        <translation>未知的键“%1”</translation>
    </message>
    <message>
        <source>Put a second one at the end of the words that belong together.</source>
        <translation>请在属于一起的词末尾再加一个。</translation>
    </message>
    <message>
        <source>Write for instance %1 or %2.</source>
        <translation>例如写作 %1 或 %2。</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::BackupListModel</name>
    <message>
        <source>Full</source>
        <translation>全量</translation>
    </message>
    <message>
        <source>Incremental</source>
        <translation>增量</translation>
    </message>
    <message>
        <source>Differential</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>L1 present</source>
        <translation>L1 存在性</translation>
    </message>
    <message>
        <source>L2 sampled</source>
        <translation>L2 抽样</translation>
    </message>
    <message>
        <source>L3 every byte</source>
        <translation>L3 每个字节</translation>
    </message>
    <message>
        <source>L4 test restore</source>
        <translation>L4 恢复测试</translation>
    </message>
    <message>
        <source>Not finished, %1</source>
        <translation>未完成，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) damaged, %1</source>
        <translation>
            <numerusform>%n 个文件损坏，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 %3, %4, %5, %6</source>
        <translation>%1，%2 %3，%4，%5，%6</translation>
    </message>
    <message>
        <source>, held</source>
        <translation>，锁定保留</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of the source are missing or doubtful</source>
        <translation>
            <numerusform>备份源中有 %n 个项目缺失或存疑</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added, %2 modified, %3 deleted</source>
        <translation>新增 %1，修改 %2，删除 %3</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Taken (%1)</source>
        <translation>备份时间（%1）</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>备份源</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Added to repository</source>
        <translation>写入存储库</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The backup itself is damaged, %1</source>
        <translation>备份本身已损坏，%1</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>未在此校验</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::BackupState</name>
    <message numerus="yes">
        <source>Verified %Ln d ago</source>
        <translation>
            <numerusform>%Ln 天前校验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified %Ln h ago</source>
        <translation>
            <numerusform>%Ln 小时前校验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified %Ln min ago</source>
        <translation>
            <numerusform>%Ln 分钟前校验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 及另外 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::ChangeListModel</name>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size before</source>
        <translation>原大小</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>修改时间（%1）</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::ChangeTreeModel</name>
    <message>
        <source>%1, folder, %2 added, %3 modified, %4 deleted, %5</source>
        <translation>%1，文件夹，新增 %2，修改 %3，删除 %4，%5</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>修改时间（%1）</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::ComponentListModel</name>
    <message>
        <source>no loss</source>
        <translation>不允许丢失</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>依赖 %1</translation>
    </message>
    <message>
        <source>needed by %1</source>
        <translation>被 %1 依赖</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>恢复用时</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>依赖</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>被依赖</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Its backup</source>
        <translation>其备份</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::FileTreeModel</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>修改时间（%1）</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::GroupText</name>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>无团队</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>团队 %1</translation>
    </message>
    <message>
        <source>Layer %L1</source>
        <translation>第 %L1 层</translation>
    </message>
    <message>
        <source>Layers %L1 to %L2</source>
        <translation>第 %L1 至 %L2 层</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln 个组件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln component(s)</source>
        <translation>
            <numerusform>%L1 / %Ln 个组件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with problems</source>
        <translation>
            <numerusform>%Ln 个有问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in a circle</source>
        <translation>
            <numerusform>%Ln 个循环依赖</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the critical path</source>
        <translation>
            <numerusform>%Ln 个在关键路径上</numerusform>
        </translation>
    </message>
    <message>
        <source>shortest target %1</source>
        <translation>最短目标 %1</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>无目标</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::HistorySearchModel</name>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>First seen (%1)</source>
        <translation>首次出现 (%1)</translation>
    </message>
    <message>
        <source>Last seen (%1)</source>
        <translation>最后出现 (%1)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>修改时间 (%1)</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>In the newest backup</source>
        <translation>在最新的备份中</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Left out by a pattern</source>
        <translation>被模式排除</translation>
    </message>
    <message>
        <source>%1, %2, %3, first seen %4, last seen %5, %6</source>
        <translation>%1，%2，%3，首次出现于 %4，最后出现于 %5，%6</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln 个版本</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::JobListModel</name>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>正在扫描</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>正在提交</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>正在规划</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在校验</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>正在收尾</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Started (%1)</source>
        <translation>开始时间（%1）</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>正在删除</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::JobText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 items/s</source>
        <translation>%1 项/秒</translation>
    </message>
    <message>
        <source>stalled for %1</source>
        <translation>已停滞 %1</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::OrderListModel</name>
    <message>
        <source>Place</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Why it comes here</source>
        <translation>排在此处的原因</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>恢复用时</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::PlanOutlineModel</name>
    <message>
        <source>Needs (%L1)</source>
        <translation>依赖（%L1）</translation>
    </message>
    <message>
        <source>Needed by (%L1)</source>
        <translation>被依赖（%L1）</translation>
    </message>
    <message numerus="yes">
        <source>What %1 needs, %Ln component(s)</source>
        <translation>
            <numerusform>%1 依赖的组件，%Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who needs %1, %Ln component(s)</source>
        <translation>
            <numerusform>依赖 %1 的组件，%Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::PlanProblemModel</name>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::PlanText</name>
    <message>
        <source>Restore the data</source>
        <translation>恢复数据</translation>
    </message>
    <message>
        <source>Verify what was restored</source>
        <translation>校验已恢复的内容</translation>
    </message>
    <message>
        <source>Start the service</source>
        <translation>启动服务</translation>
    </message>
    <message>
        <source>Run a program</source>
        <translation>运行程序</translation>
    </message>
    <message>
        <source>Ask until it answers</source>
        <translation>探测直至有响应</translation>
    </message>
    <message>
        <source>Reconcile positions with fills</source>
        <translation>核对持仓与成交</translation>
    </message>
    <message>
        <source>Done by a person</source>
        <translation>人工操作</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Tell people</source>
        <translation>通知人员</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Go or no-go</source>
        <translation>决定是否继续</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>%1, as %2 needs it</source>
        <translation>%1，因为 %2 依赖它</translation>
    </message>
    <message>
        <source>needs nothing</source>
        <translation>无依赖</translation>
    </message>
    <message>
        <source>after %1, the last that it needs</source>
        <translation>在 %1 之后，这是其最后一项依赖</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1; now because of %2</source>
        <translation>%1；因 %2 而排在此处</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Within target</source>
        <translation>目标内</translation>
    </message>
    <message>
        <source>Close to target</source>
        <translation>接近目标</translation>
    </message>
    <message>
        <source>Over target</source>
        <translation>超出目标</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>无目标</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::VersionListModel</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>First seen (%1)</source>
        <translation>首次出现 (%1)</translation>
    </message>
    <message>
        <source>Last seen (%1)</source>
        <translation>最后出现 (%1)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Modified (%1)</source>
        <translation>修改时间 (%1)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>backstop::itemmodels::VersionText</name>
    <message>
        <source>Version %L1</source>
        <translation>版本 %L1</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Left out by a pattern</source>
        <translation>被模式排除</translation>
    </message>
    <message>
        <source>Stands now</source>
        <translation>当前版本</translation>
    </message>
    <message>
        <source>Came back: the same content as version %L1</source>
        <translation>重新出现：与版本 %L1 内容相同</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1 之后</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1 之前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1，从 %2 到 %3</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln backup(s)</source>
        <translation>
            <numerusform>在 %Ln 个备份中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::jobs::JobQueue</name>
    <message>
        <source>waits for %1 %2</source>
        <translation>等待 %1 %2 结束</translation>
    </message>
    <message>
        <source>waits for another job to end</source>
        <translation>等待另一任务结束</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillEvidence</name>
    <message>
        <source>Backup %1, made %2</source>
        <translation>备份 %1，备份时间 %2</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>备份 %1</translation>
    </message>
    <message>
        <source>Files in place: %1</source>
        <translation>已就位的文件：%1</translation>
    </message>
    <message>
        <source>Written: %1 in %2</source>
        <translation>写入：%1，用时 %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>Newest file: %1</source>
        <translation>最新的文件：%1</translation>
    </message>
    <message>
        <source>Files with another owner or attribute than backed up: %1</source>
        <translation>所有者或属性与备份时不同的文件：%1</translation>
    </message>
    <message>
        <source>Newer backups without its data, passed over: %1</source>
        <translation>因不含其数据而跳过的较新备份：%1</translation>
    </message>
    <message>
        <source>Records of backups that cannot be read, and may be of newer ones: %1</source>
        <translation>无法读取的备份记录（可能属于较新的备份）：%1</translation>
    </message>
    <message>
        <source>Tried backup %1, made %2: counts as damaged, as the drill wanted it</source>
        <translation>尝试了备份 %1（备份时间 %2）：按演练的安排视为已损坏</translation>
    </message>
    <message>
        <source>Tried backup %1, made %2, which would not do: %3</source>
        <translation>尝试了备份 %1（备份时间 %2），不可用：%3</translation>
    </message>
    <message>
        <source>Files read again that have the checksum of their backup: %1 of %2</source>
        <translation>重新读取且与备份中的校验和一致的文件：%1 / %2</translation>
    </message>
    <message>
        <source>Links and special files that are the same: %1</source>
        <translation>相同的链接和特殊文件：%1</translation>
    </message>
    <message>
        <source>Files that are not as they were backed up: %1</source>
        <translation>与备份时不一致的文件：%1</translation>
    </message>
    <message>
        <source>Files without a checksum to compare with: %1</source>
        <translation>没有校验和可比对的文件：%1</translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>Asked over HTTP: %1</source>
        <translation>HTTP 探测：%1</translation>
    </message>
    <message>
        <source>Looked for the process: %1</source>
        <translation>查找进程：%1</translation>
    </message>
    <message>
        <source>Asked for a connection: %1</source>
        <translation>连接探测：%1</translation>
    </message>
    <message>
        <source>Times asked: %1</source>
        <translation>探测次数：%1</translation>
    </message>
    <message>
        <source>Ran %1</source>
        <translation>运行了 %1</translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation>退出代码 %1</translation>
    </message>
    <message>
        <source>Was ended by a signal</source>
        <translation>被信号终止</translation>
    </message>
    <message>
        <source>The end of its output, of which there are so many lines: %1</source>
        <translation>输出的末尾（共 %1 行）：</translation>
    </message>
    <message>
        <source>Waited %1</source>
        <translation>等待了 %1</translation>
    </message>
    <message>
        <source>Sent:</source>
        <translation>已发送：</translation>
    </message>
    <message>
        <source>Written down, and sent to nobody:</source>
        <translation>已记录，未发送给任何人：</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>已删除 %1</translation>
    </message>
    <message>
        <source>Attempts: %1</source>
        <translation>尝试次数：%1</translation>
    </message>
    <message>
        <source>It took too long, and was stopped</source>
        <translation>用时过长，已停止</translation>
    </message>
    <message>
        <source>A surprise of the drill: %1</source>
        <translation>演练的突发情况：%1</translation>
    </message>
    <message>
        <source>%1 said: %2</source>
        <translation>%1 说明：%2</translation>
    </message>
    <message>
        <source>Said by %1</source>
        <translation>由 %1 签署</translation>
    </message>
    <message>
        <source>and so many more: %1</source>
        <translation>以及另外 %1 项</translation>
    </message>
    <message>
        <source>Positions compared with what the fills amount to: %1</source>
        <translation>与成交累计结果比对的持仓：%1</translation>
    </message>
    <message>
        <source>Read: orders %1, fills %2, positions %3</source>
        <translation>已读取：委托 %1，成交 %2，持仓 %3</translation>
    </message>
    <message>
        <source>Positions that differ: %1</source>
        <translation>不一致的持仓：%1</translation>
    </message>
    <message>
        <source>%1: %2 in the file, %3 from the fills</source>
        <translation>%1：文件中为 %2，按成交得出 %3</translation>
    </message>
    <message>
        <source>Records that could not be read: %1</source>
        <translation>无法读取的记录：%1</translation>
    </message>
    <message>
        <source>Files read: %1</source>
        <translation>已读取的文件：%1</translation>
    </message>
    <message>
        <source>Only the first executed orders were looked for a second time: there are too many</source>
        <translation>成交委托过多，只对最前面的委托检查了是否重复</translation>
    </message>
    <message>
        <source>Failed before, after %1: %2</source>
        <translation>此前失败，%1 后：%2</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillFacts</name>
    <message>
        <source>%1: talked through, nothing was executed</source>
        <translation>%1：仅口头推演，未实际执行任何操作</translation>
    </message>
    <message>
        <source>%1: nobody was asked</source>
        <translation>%1：未询问任何人</translation>
    </message>
    <message>
        <source>%1: everything was executed, and people did what the plan gives to people</source>
        <translation>%1：全部实际执行，人工步骤由人员完成</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>%1, from a file and not of the repository</source>
        <translation>%1，来自文件而非存储库</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>%1, all of the plan</source>
        <translation>%1 个，即计划的全部组件</translation>
    </message>
    <message>
        <source>%1 of %2 of the plan: %3</source>
        <translation>计划的 %2 个中的 %1 个：%3</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>宣告时间</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1，宣告人 %2</translation>
    </message>
    <message>
        <source>User and host</source>
        <translation>用户和主机</translation>
    </message>
    <message>
        <source>Disaster</source>
        <translation>灾难</translation>
    </message>
    <message>
        <source>%1: no backup made later was restored</source>
        <translation>%1：未恢复此后的任何备份</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>存储库</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Interrupted at work, and taken up again</source>
        <translation>执行中被中断并继续</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillForecastPart</name>
    <message>
        <source>within</source>
        <translation>区间内</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>更快</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>更慢</translation>
    </message>
    <message>
        <source>What was forecast</source>
        <translation>预测结果</translation>
    </message>
    <message>
        <source>There is no forecast: %1</source>
        <translation>没有预测：%1</translation>
    </message>
    <message>
        <source>Simulated %1 times before the drill began, without its surprises. Nine of ten recoveries should fall between P5 and P95.</source>
        <translation>演练开始前模拟 %1 次，不含突发情况。十次恢复中应有九次介于 P5 与 P95 之间。</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>The band</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The band held for %1 of %2 components that came back.</source>
        <translation>已恢复的 %2 个组件中，有 %1 个落在区间内。</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillPage</name>
    <message>
        <source>met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>Report of a drill: %1</source>
        <translation>演练报告：%1</translation>
    </message>
    <message>
        <source>A drill: production was not touched. Times of day are UTC.</source>
        <translation>这是演练：未触及生产环境。时刻均为 UTC。</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>Components recovered: %1 of %2</source>
        <translation>已恢复的组件：%1 / %2</translation>
    </message>
    <message>
        <source>The journal says &quot;%1&quot;, but its evidence says &quot;%2&quot;</source>
        <translation>日志记为“%1”，但其证据表明为“%2”</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Every required step has evidence, no target was missed, and nothing of the drill was left behind.</source>
        <translation>每个必需步骤都有证据，目标均已达标，演练未留下任何残余。</translation>
    </message>
    <message>
        <source>Nothing is wrong so far.</source>
        <translation>目前没有问题。</translation>
    </message>
    <message>
        <source>What was declared</source>
        <translation>宣告内容</translation>
    </message>
    <message>
        <source>Targets against what was measured</source>
        <translation>目标与实测对比</translation>
    </message>
    <message>
        <source>RTA: from the declaration to the end of the last step, without pauses and without the clean-up. RPA: from the backup that was restored to the disaster. What was not measured is shown as that, and no estimate stands in for it.</source>
        <translation>RTA：从宣告到最后一步结束，不计暂停和清理。RPA：从所恢复的备份到灾难发生。未实测的内容如实标明，不以估计值代替。</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>From its restore</source>
        <translation>自恢复开始</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>RPA</source>
        <translation>RPA</translation>
    </message>
    <message>
        <source>All were back after: %1. Target of the plan: %2.</source>
        <translation>全部恢复用时：%1。计划的目标：%2。</translation>
    </message>
    <message>
        <source>The drill stood still for %1, which does not count.</source>
        <translation>演练曾暂停 %1，不计入用时。</translation>
    </message>
    <message>
        <source>What happened when</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Surprises</source>
        <translation>突发情况</translation>
    </message>
    <message>
        <source>The leader of the drill prepared them; those without a target were aimed by the seed.</source>
        <translation>由演练负责人预设；未指定对象的，由随机种子选定。</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>What it came to</source>
        <translation>实际结果</translation>
    </message>
    <message>
        <source>Every step and its evidence</source>
        <translation>每个步骤及其证据</translation>
    </message>
    <message>
        <source>It has no steps.</source>
        <translation>没有步骤。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>所见结果</translation>
    </message>
    <message>
        <source>begun: %1</source>
        <translation>开始：%1</translation>
    </message>
    <message>
        <source>ended: %1</source>
        <translation>结束：%1</translation>
    </message>
    <message>
        <source>begun again: %1</source>
        <translation>重新开始：%1 次</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>非必需</translation>
    </message>
    <message>
        <source>Needs what did not come back: %1</source>
        <translation>所依赖的组件未恢复：%1</translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>Signed by people</source>
        <translation>人员签署</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Begun after</source>
        <translation>开始（宣告后）</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>None was given</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Nobody has signed a step.</source>
        <translation>没有人签署任何步骤。</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>签署内容</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Done: what was restored is removed. Entries of the sandbox that went: %1.</source>
        <translation>已完成：恢复的内容已删除。从沙箱删除的条目：%1。</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>未完成：%1</translation>
    </message>
    <message>
        <source>Not done yet.</source>
        <translation>尚未完成。</translation>
    </message>
    <message>
        <source>How to check this report</source>
        <translation>如何核查本报告</translation>
    </message>
    <message>
        <source>Everything above is computed from the journal of the drill, into which each event was written at once. Each line of it names the SHA-256 of the line before, so that a changed line shows. This is the SHA-256 of the last line, and stands for all of them:</source>
        <translation>以上全部内容均由演练日志计算得出，每个事件都在发生时立即写入该日志。日志的每一行都载有前一行的 SHA-256，因此任何改动都会显现。以下是最后一行的 SHA-256，可代表所有行：</translation>
    </message>
    <message>
        <source>The journal is kept, encrypted and authenticated, in the repository named above. This reads it there, checks every line and computes the report anew; &quot;journal_head&quot; has to be what is printed here:</source>
        <translation>日志经加密和认证，保存在上述存储库中。以下命令从中读取日志、检查每一行并重新计算报告；“journal_head”必须与此处所印的值一致：</translation>
    </message>
    <message>
        <source>What this report does not show</source>
        <translation>本报告未能说明的事项</translation>
    </message>
    <message>
        <source>Whether the plan names every system that the firm needs, and whether its targets are right.</source>
        <translation>计划是否列出了公司需要的每个系统，以及其目标是否恰当。</translation>
    </message>
    <message>
        <source>How long the same takes in production: a sandbox has other disks, networks and loads.</source>
        <translation>同样的工作在生产环境中用时多久：沙箱的磁盘、网络和负载都不同。</translation>
    </message>
    <message>
        <source>Whether what people signed is true: of that there is nothing but their word.</source>
        <translation>人员签署的内容是否属实：除其陈述外别无凭据。</translation>
    </message>
    <message>
        <source>How people would act in a real disaster: a drill is announced, and less is at stake.</source>
        <translation>人员在真实灾难中会如何行动：演练事先通知，且利害较小。</translation>
    </message>
    <message>
        <source>What programs of the plan did besides what they told: their exit codes and last lines are all that is known.</source>
        <translation>计划中的程序除自身所报告的之外还做了什么：所知的仅有其退出代码和最后几行输出。</translation>
    </message>
    <message>
        <source>That anything complies with a law or a rule: it is evidence, and no judgement.</source>
        <translation>任何事项是否符合法律或规则：本报告是证据，不是判定。</translation>
    </message>
    <message>
        <source>The drill has not ended, so this is not its last report. Until then the journal is only on the machine named above.</source>
        <translation>演练尚未结束，因此这不是最终报告。结束之前，日志仅保存在上述主机上。</translation>
    </message>
    <message>
        <source>Begin and end count from the declaration, with pauses; after a pause also without. Lines after &gt; are quoted.</source>
        <translation>开始和结束时间自宣告起计，含暂停；暂停之后另列不含暂停的时间。&gt; 之后的各行为原文引用。</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillTimeline</name>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Begun after</source>
        <translation>开始（宣告后）</translation>
    </message>
    <message>
        <source>Ended after</source>
        <translation>结束（宣告后）</translation>
    </message>
    <message>
        <source>From the declaration to %1 later, with pauses</source>
        <translation>从宣告到 %1 后，含暂停</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>The rest of the team stood in</source>
        <translation>由团队其余成员顶替</translation>
    </message>
    <message>
        <source>It did not come to that</source>
        <translation>未出现该情况</translation>
    </message>
    <message>
        <source>Backup %1 was passed over</source>
        <translation>已跳过备份 %1</translation>
    </message>
    <message>
        <source>Nobody of the team was there</source>
        <translation>团队无人在场</translation>
    </message>
    <message>
        <source>Its program was not run, and counts as failed</source>
        <translation>其程序未运行，视为失败</translation>
    </message>
</context>
<context>
    <name>backstop::reports::DrillWords</name>
    <message>
        <source>%1 was back after %2, and should have been within %3</source>
        <translation>%1 在 %2 后恢复，本应在 %3 内恢复</translation>
    </message>
    <message>
        <source>%1 lost %2 of data, and should lose no more than %3</source>
        <translation>%1 丢失了 %2 的数据，本应至多丢失 %3</translation>
    </message>
    <message>
        <source>%1 has no step in a drill, so nothing proves that it comes back</source>
        <translation>%1 在演练中没有步骤，因此没有证据表明它能恢复</translation>
    </message>
    <message>
        <source>%1 did not come back, as the drill wanted it: %2</source>
        <translation>按演练的安排，%1 未恢复：%2</translation>
    </message>
    <message>
        <source>%1 did not come back: %2</source>
        <translation>%1 未恢复：%2</translation>
    </message>
    <message>
        <source>%1 was not begun, for this did not come back: %2</source>
        <translation>%1 未开始，因为以下组件未恢复：%2</translation>
    </message>
    <message>
        <source>It was talked through: nothing was executed, and nothing was measured</source>
        <translation>仅口头推演：未实际执行任何操作，也未实测任何内容</translation>
    </message>
    <message>
        <source>It was aborted: %1</source>
        <translation>已中止：%1</translation>
    </message>
    <message>
        <source>All were back after %1, and should have been within %2</source>
        <translation>全部在 %1 后恢复，本应在 %2 内恢复</translation>
    </message>
    <message>
        <source>The sandbox is still there: %1</source>
        <translation>沙箱仍在：%1</translation>
    </message>
    <message>
        <source>The sandbox is still there</source>
        <translation>沙箱仍在</translation>
    </message>
    <message>
        <source>Tabletop</source>
        <translation>桌面推演</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Waits for team</source>
        <translation>等待团队</translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <translation>等待人工</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Failed, accepted</source>
        <translation>失败，已接受</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可开始</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>未证明</translation>
    </message>
    <message>
        <source>Restore its data</source>
        <translation>恢复其数据</translation>
    </message>
    <message>
        <source>Compare every checksum</source>
        <translation>比对每个校验和</translation>
    </message>
    <message>
        <source>Start its service</source>
        <translation>启动其服务</translation>
    </message>
    <message>
        <source>Run its program</source>
        <translation>运行其程序</translation>
    </message>
    <message>
        <source>Ask whether it answers</source>
        <translation>探测是否有响应</translation>
    </message>
    <message>
        <source>Reconcile positions</source>
        <translation>核对持仓</translation>
    </message>
    <message>
        <source>Work for a person</source>
        <translation>人工操作</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Tell people</source>
        <translation>通知人员</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Go or no go</source>
        <translation>决定是否继续</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>The newest backup of a component counts as damaged</source>
        <translation>某个组件的最新备份视为已损坏</translation>
    </message>
    <message>
        <source>The newest backup of %1 counts as damaged</source>
        <translation>%1 的最新备份视为已损坏</translation>
    </message>
    <message>
        <source>A team has one person less</source>
        <translation>某个团队少一人</translation>
    </message>
    <message>
        <source>Team %1 has one person less</source>
        <translation>团队 %1 少一人</translation>
    </message>
    <message>
        <source>The program of a component fails</source>
        <translation>某个组件的程序失败</translation>
    </message>
    <message>
        <source>The program of %1 fails</source>
        <translation>%1 的程序失败</translation>
    </message>
    <message>
        <source>%1: backup %2, made %3, could not be restored: %4</source>
        <translation>%1：备份 %2（备份时间 %3）无法恢复：%4</translation>
    </message>
    <message>
        <source>%1: records of backups that cannot be read, and may be of newer ones: %2</source>
        <translation>%1：无法读取的备份记录（可能属于较新的备份）：%2</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; was skipped: %3</source>
        <translation>%1：“%2”已跳过：%3</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; failed, which was accepted: %3</source>
        <translation>%1：“%2”失败，已接受：%3</translation>
    </message>
    <message>
        <source>For the real thing only</source>
        <translation>仅用于真实灾难</translation>
    </message>
    <message>
        <source>It needs a person</source>
        <translation>需要人工</translation>
    </message>
    <message>
        <source>Automatic drill: nobody was asked</source>
        <translation>自动演练：未询问任何人</translation>
    </message>
    <message>
        <source>The plan accepts a failure of this step</source>
        <translation>计划接受此步骤失败</translation>
    </message>
    <message>
        <source>Not measured: nothing here can reconcile positions</source>
        <translation>未实测：此处无法核对持仓</translation>
    </message>
    <message>
        <source>it was to be kept</source>
        <translation>按要求保留</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未实测</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>无目标</translation>
    </message>
    <message>
        <source>Nothing to reconcile: %1</source>
        <translation>没有可核对的内容：%1</translation>
    </message>
    <message>
        <source>&lt; %1 s</source>
        <translation>&lt; %1 秒</translation>
    </message>
    <message>
        <source>Talked through</source>
        <translation>已口头推演</translation>
    </message>
    <message>
        <source>%1, %2 without pauses</source>
        <translation>%1，不计暂停 %2</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ProblemWords</name>
    <message>
        <source>They need each other in a circle: %1</source>
        <translation>它们循环依赖：%1</translation>
    </message>
    <message>
        <source>Needs %1, which the plan does not have</source>
        <translation>依赖 %1，但计划中没有该组件</translation>
    </message>
    <message>
        <source>More than one component has this name</source>
        <translation>有多个组件使用此名称</translation>
    </message>
    <message>
        <source>Needs itself</source>
        <translation>依赖自身</translation>
    </message>
    <message>
        <source>States no RTO: within what time it must be back</source>
        <translation>未说明 RTO：必须在多长时间内恢复</translation>
    </message>
    <message>
        <source>%1 counts as not stated: %2</source>
        <translation>%1 视为未指定：%2</translation>
    </message>
    <message>
        <source>Must be back within %1, but needs %2, which may take %3</source>
        <translation>须在 %1 内恢复，但它依赖 %2，后者可用时 %3</translation>
    </message>
    <message>
        <source>The whole plan must be back within %1, but takes %2 even if all goes well: %3</source>
        <translation>整个计划须在 %1 内恢复，但即使一切顺利也需要 %2：%3</translation>
    </message>
    <message>
        <source>Must be back within %1, but takes %2 even if all goes well: %3</source>
        <translation>须在 %1 内恢复，但即使一切顺利也需要 %2：%3</translation>
    </message>
    <message>
        <source>May lose no data, but its backups are %1 apart</source>
        <translation>不允许丢失数据，但其备份间隔为 %1</translation>
    </message>
    <message>
        <source>May lose data of %1 at most, but its backups are %2 apart</source>
        <translation>最多可丢失 %1 的数据，但其备份间隔为 %2</translation>
    </message>
    <message>
        <source>Is recovered as %1, because %2 needs it</source>
        <translation>按优先级“%1”恢复，因为 %2 依赖它</translation>
    </message>
    <message>
        <source>No usable backup has its data</source>
        <translation>没有可用备份包含其数据</translation>
    </message>
    <message>
        <source>Its newest backup was never read back</source>
        <translation>其最新备份从未回读过</translation>
    </message>
    <message>
        <source>Nothing says which part of a backup has its data</source>
        <translation>未说明其数据在备份的哪一部分</translation>
    </message>
    <message>
        <source>No team recovers it</source>
        <translation>没有团队负责恢复它</translation>
    </message>
    <message>
        <source>Its team %1 has no members</source>
        <translation>其团队 %1 没有成员</translation>
    </message>
    <message>
        <source>Its team %1 is not in the plan</source>
        <translation>其团队 %1 不在计划中</translation>
    </message>
    <message>
        <source>Cannot be run on this computer: %1</source>
        <translation>无法在此计算机上运行：%1</translation>
    </message>
    <message>
        <source>The plan has no components</source>
        <translation>计划中没有组件</translation>
    </message>
    <message>
        <source>Remove one of these needs: until then there is no order.</source>
        <translation>请移除其中一项依赖：在此之前无法确定顺序。</translation>
    </message>
    <message>
        <source>Add that component, or remove the need.</source>
        <translation>请添加该组件，或移除该依赖。</translation>
    </message>
    <message>
        <source>Give each its own name: needs are stated by name.</source>
        <translation>请为每个组件指定不同的名称：依赖按名称指定。</translation>
    </message>
    <message>
        <source>Remove the need.</source>
        <translation>请移除该依赖。</translation>
    </message>
    <message>
        <source>Edit the component and set the value.</source>
        <translation>请编辑该组件并设置该值。</translation>
    </message>
    <message>
        <source>Shorten the target of what it needs, or give this one more time.</source>
        <translation>请缩短其所依赖组件的目标，或放宽此组件的目标。</translation>
    </message>
    <message>
        <source>Make a step of this chain faster, or give the target more time.</source>
        <translation>请加快此链中的某个步骤，或放宽目标。</translation>
    </message>
    <message>
        <source>Back up more often, or accept a longer loss.</source>
        <translation>请提高备份频率，或接受更长时段的数据丢失。</translation>
    </message>
    <message>
        <source>Give it that priority itself if it should have it.</source>
        <translation>如果它应有此优先级，请直接为其设置。</translation>
    </message>
    <message>
        <source>Back up its data, or correct the path of its backup.</source>
        <translation>请备份其数据，或更正其备份路径。</translation>
    </message>
    <message>
        <source>Verify that backup with all its data.</source>
        <translation>请校验该备份及其全部数据。</translation>
    </message>
    <message>
        <source>Edit the component and name the path in the backup.</source>
        <translation>请编辑该组件并填写备份中的路径。</translation>
    </message>
    <message>
        <source>Edit the component and choose a team with members.</source>
        <translation>请编辑该组件并选择有成员的团队。</translation>
    </message>
    <message>
        <source>Install the program, or correct its path.</source>
        <translation>请安装该程序，或更正其路径。</translation>
    </message>
    <message>
        <source>Add a component, or use the sample plan.</source>
        <translation>请添加组件，或使用示例计划。</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ReadinessLimits</name>
    <message>
        <source>What this report does not show</source>
        <translation>本报告未能说明的事项</translation>
    </message>
    <message>
        <source>Whether the plan names every system that the firm needs, and whether its targets are right.</source>
        <translation>计划是否列出了公司需要的每个系统，以及其目标是否恰当。</translation>
    </message>
    <message>
        <source>What other programs back up, replicate or recover.</source>
        <translation>其他程序备份、复制或恢复的内容。</translation>
    </message>
    <message>
        <source>Verifications that were made on other machines or by other users.</source>
        <translation>在其他计算机上或由其他用户进行的校验。</translation>
    </message>
    <message>
        <source>How people would act in a real disaster: a drill is announced, and less is at stake.</source>
        <translation>人员在真实灾难中会如何行动：演练事先通知，且利害较小。</translation>
    </message>
    <message>
        <source>That anything complies with a law or a rule: it is evidence, and no judgement.</source>
        <translation>任何事项是否符合法律或规则：本报告是证据，不是判定。</translation>
    </message>
    <message>
        <source>Where it may serve as evidence</source>
        <translation>可用作证据之处</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>It asks for</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>See</source>
        <translation>参见</translation>
    </message>
    <message>
        <source>DORA (EU) 2022/2554, article 11(4) to 11(6)</source>
        <translation>DORA (EU) 2022/2554 第 11(4) 至 11(6) 条</translation>
    </message>
    <message>
        <source>Continuity and recovery plans, tested at least yearly and after changes</source>
        <translation>业务连续性计划和恢复计划，至少每年及在变更后进行测试</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>DORA, article 12(1) and 12(2)</source>
        <translation>DORA 第 12(1) 和 12(2) 条</translation>
    </message>
    <message>
        <source>Backup and restoration procedures, and periodic tests of them</source>
        <translation>备份与恢复规程及其定期测试</translation>
    </message>
    <message>
        <source>DORA, article 12(6)</source>
        <translation>DORA 第 12(6) 条</translation>
    </message>
    <message>
        <source>Recovery time and recovery point objectives for each function</source>
        <translation>每项职能的恢复时间目标和恢复点目标</translation>
    </message>
    <message>
        <source>Targets against what was measured</source>
        <translation>目标与实测对比</translation>
    </message>
    <message>
        <source>FINRA rule 4370(b), 4370(c)(1) and (c)(2)</source>
        <translation>FINRA 规则 4370(b)、4370(c)(1) 和 (c)(2)</translation>
    </message>
    <message>
        <source>Data back-up and recovery, mission critical systems, in a plan that is reviewed yearly</source>
        <translation>数据备份与恢复以及关键任务系统，载入每年审查的计划</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外情况</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ReadinessPage</name>
    <message>
        <source>Readiness for recovery</source>
        <translation>恢复就绪度</translation>
    </message>
    <message>
        <source>Readiness for recovery: %1</source>
        <translation>恢复就绪度：%1</translation>
    </message>
    <message>
        <source>%1 points were reached, but no more than %2 count:</source>
        <translation>已得 %1 分，但至多计 %2 分：</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 / 100</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>By</source>
        <translation>执行者</translation>
    </message>
    <message>
        <source>On host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>存储库</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>更改于 %1</translation>
    </message>
    <message>
        <source>Changed %1 by %2</source>
        <translation>由 %2 更改于 %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>How the points were reached</source>
        <translation>得分构成</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>得分条件</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Every point</source>
        <translation>逐项得分</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>What would raise it</source>
        <translation>可提高总分的措施</translation>
    </message>
    <message>
        <source>Nothing: every point was reached.</source>
        <translation>无：已得满分。</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Score with it alone</source>
        <translation>仅做此项后的总分</translation>
    </message>
    <message>
        <source>Targets against what was measured</source>
        <translation>目标与实测对比</translation>
    </message>
    <message>
        <source>Times of day are UTC. What was not measured is shown as that, and no estimate stands in for it.</source>
        <translation>时刻均为 UTC。未实测的内容如实标明，不以估计值代替。</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未实测</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>最新备份</translation>
    </message>
    <message>
        <source>Every byte read</source>
        <translation>每个字节读取时间</translation>
    </message>
    <message>
        <source>not recovered</source>
        <translation>未恢复</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>no data of its own</source>
        <translation>无自有数据</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>There was none.</source>
        <translation>未进行过演练。</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>with an earlier plan</source>
        <translation>依据较早的计划</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Tabletop: nothing was executed</source>
        <translation>桌面推演：未实际执行任何操作</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外情况</translation>
    </message>
    <message>
        <source>The plan has no known problem.</source>
        <translation>计划没有已知问题。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Verify the repository.</source>
        <translation>请校验存储库。</translation>
    </message>
    <message>
        <source>Positions against fills</source>
        <translation>持仓与成交对比</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>In the drill of</source>
        <translation>演练时间</translation>
    </message>
    <message>
        <source>before it was changed</source>
        <translation>实测早于其更改</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Brings back</source>
        <translation>负责恢复</translation>
    </message>
    <message>
        <source>Drill: %1</source>
        <translation>演练：%1</translation>
    </message>
    <message>
        <source>RTA: from the newest drill in which the component came back with all that it needs, be it of some components or aborted later; that it did not come back counts from any drill.</source>
        <translation>RTA：取自该组件连同其所需的一切都已恢复的最近一次演练，即使演练只涉及部分组件或之后被中止；任何一次演练中未能恢复都计入。</translation>
    </message>
    <message>
        <source>Mode, and of what</source>
        <translation>方式和范围</translation>
    </message>
    <message>
        <source>Took, with pauses</source>
        <translation>用时，含暂停</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ReadinessWords</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln more</source>
        <translation>
            <numerusform>%1、%2 及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovery is well proven</source>
        <translation>恢复能力已得到充分证明</translation>
    </message>
    <message>
        <source>Recovery is proven in part</source>
        <translation>恢复能力仅得到部分证明</translation>
    </message>
    <message>
        <source>Recovery is not proven</source>
        <translation>恢复能力未得到证明</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Data loss</source>
        <translation>数据丢失</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Recovery time</source>
        <translation>恢复时间</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Each component has a usable backup no older than its RPO.</source>
        <translation>每个组件都有可用备份，且备份距今不超过其 RPO。</translation>
    </message>
    <message>
        <source>Every byte that would be restored was read again, lately enough for its priority.</source>
        <translation>将要恢复的每个字节都已重新读取，且读取时间符合其优先级的要求。</translation>
    </message>
    <message>
        <source>Each component was back within its RTO, measured in a drill. A simulation alone earns half.</source>
        <translation>每个组件都在其 RTO 内恢复，由演练实测。仅有模拟只得一半分数。</translation>
    </message>
    <message>
        <source>There are copies that one disaster does not reach.</source>
        <translation>存在不会被同一场灾难波及的副本。</translation>
    </message>
    <message>
        <source>%1 old, target %2: its newest usable backup</source>
        <translation>距今 %1，目标 %2：最新可用备份</translation>
    </message>
    <message>
        <source>No usable backup has its data, target %1</source>
        <translation>没有可用备份包含其数据，目标 %1</translation>
    </message>
    <message>
        <source>Read in full %1 ago, which counts for %2</source>
        <translation>%1前已完整读取，%2内计满分</translation>
    </message>
    <message>
        <source>Its newest backup was never read in full</source>
        <translation>其最新备份从未完整读取</translation>
    </message>
    <message>
        <source>Passed %1 ago, counts in full for %2</source>
        <translation>%1前通过，%2内计满分</translation>
    </message>
    <message>
        <source>Passed %1 ago, but the plan was changed since</source>
        <translation>%1前通过，但此后计划已更改</translation>
    </message>
    <message>
        <source>Passed with issues %1 ago</source>
        <translation>%1前通过，但有问题</translation>
    </message>
    <message>
        <source>Back after %1, measured; target %2</source>
        <translation>实测 %1 后恢复；目标 %2</translation>
    </message>
    <message>
        <source>Back after %1, measured before it was changed; target %2</source>
        <translation>实测 %1 后恢复，但实测早于其更改；目标 %2</translation>
    </message>
    <message>
        <source>Back within its target, but measured %1 ago</source>
        <translation>在目标内恢复，但实测于 %1前</translation>
    </message>
    <message>
        <source>Not measured; simulated to be back after %1 in 95 % of cases, target %2</source>
        <translation>未实测；据模拟，95% 的情况下 %1 后恢复，目标 %2</translation>
    </message>
    <message>
        <source>Neither measured nor simulated, target %1</source>
        <translation>既未实测也未模拟，目标 %1</translation>
    </message>
    <message>
        <source>There are two consistent copies or more</source>
        <translation>至少有两份一致的副本</translation>
    </message>
    <message>
        <source>There is one copy</source>
        <translation>只有一份副本</translation>
    </message>
    <message>
        <source>One copy or more is in another place</source>
        <translation>至少一份副本在另一地点</translation>
    </message>
    <message>
        <source>No copy is in another place</source>
        <translation>没有副本在另一地点</translation>
    </message>
    <message>
        <source>One copy or more cannot be changed by anybody for a time</source>
        <translation>至少一份副本在一定期限内任何人都无法更改</translation>
    </message>
    <message>
        <source>Every copy can be changed by whoever has the rights</source>
        <translation>每份副本都可被有权限者更改</translation>
    </message>
    <message>
        <source>A critical component has no backup of which every byte was read in time.</source>
        <translation>有关键组件没有在期限内读取过每个字节的备份。</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has opened the repository with its recovery key in the last %Ln days.</source>
        <translation>
            <numerusform>最近 %Ln 天内没有人用恢复码打开过存储库。</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify every byte of the backups of %1</source>
        <translation>校验 %1 的备份的每个字节</translation>
    </message>
    <message>
        <source>Simulate the plan</source>
        <translation>模拟计划</translation>
    </message>
    <message>
        <source>Add a copy in another place that nobody can change for a time</source>
        <translation>在另一地点增加一份在一定期限内任何人都无法更改的副本</translation>
    </message>
    <message>
        <source>Open the repository with its recovery key</source>
        <translation>用恢复码打开存储库</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Passed with issues</source>
        <translation>通过，但有问题</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>未比对</translation>
    </message>
    <message>
        <source>differ: %1 of %2</source>
        <translation>不一致：%1 / %2</translation>
    </message>
    <message>
        <source>records not read: %1</source>
        <translation>未能读取的记录：%1</translation>
    </message>
    <message>
        <source>agree: %1 of %1</source>
        <translation>一致：%1 / %1</translation>
    </message>
    <message>
        <source>The plan cannot be followed: it has no order of recovery.</source>
        <translation>计划无法执行：无法确定恢复顺序。</translation>
    </message>
    <message>
        <source>Mend the errors of the plan</source>
        <translation>修正计划中的错误</translation>
    </message>
    <message>
        <source>Have two people who can bring back %1</source>
        <translation>安排两个能够恢复 %1 的人</translation>
    </message>
    <message>
        <source>In the last %1 days every byte was read of the backups of %2 of %3 components.</source>
        <translation>最近 %1 天内，%3 个组件中有 %2 个的备份已逐字节读取。</translation>
    </message>
    <message>
        <source>%1: nobody stands in</source>
        <translation>%1：无人可替补</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message numerus="yes">
        <source>A drill of the whole plan, as it is now, was passed in the last %Ln days.</source>
        <translation>
            <numerusform>最近 %Ln 天内按现行计划通过了整个计划的演练。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last drill of the whole plan, %1 ago, was not passed</source>
        <translation>最近一次整个计划的演练（%1前）未通过</translation>
    </message>
    <message>
        <source>There was no drill of the whole plan</source>
        <translation>未进行过整个计划的演练</translation>
    </message>
    <message>
        <source>The last drill that tried could not recover it</source>
        <translation>最近一次尝试恢复它的演练未能成功</translation>
    </message>
    <message>
        <source>whole plan</source>
        <translation>整个计划</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>%1 of %2 components</source>
        <translation>%2 个组件中的 %1 个</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>The last drill of the whole plan was not passed, or there was none.</source>
        <translation>最近一次整个计划的演练未通过，或未进行过。</translation>
    </message>
    <message>
        <source>Only verifications known to this user on this computer count.</source>
        <translation>仅计入此用户在此计算机上已知的校验。</translation>
    </message>
    <message>
        <source>Back up %1 on a schedule, and verify every byte: the points last only while the backup is fresh</source>
        <translation>定期备份 %1，并校验其备份的每个字节：只有备份足够新时才保留得分</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Run a drill of the whole plan and pass it</source>
        <translation>对整个计划进行演练并通过</translation>
    </message>
    <message>
        <source>(no team)</source>
        <translation>（无团队）</translation>
    </message>
</context>
<context>
    <name>backstop::reports::ReportPage</name>
    <message>
        <source>Not complete: the entries below say what is missing, and why.</source>
        <translation>不完整：下面的条目说明缺少什么以及原因。</translation>
    </message>
    <message>
        <source>Failed.</source>
        <translation>失败。</translation>
    </message>
    <message>
        <source>Cancelled before the end. Each file that is in place is whole.</source>
        <translation>在结束前取消。已就位的每个文件都是完整的。</translation>
    </message>
    <message>
        <source>Passed: every byte was read back and is as it was written.</source>
        <translation>通过：每个字节都已读回，与写入时一致。</translation>
    </message>
    <message>
        <source>No damage found as far as was looked. Not all data were read, so this is no proof.</source>
        <translation>在检查范围内未发现损坏。并未读取全部数据，因此不能作为证明。</translation>
    </message>
    <message>
        <source>Files asked for</source>
        <translation>请求的文件</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>写入的文件</translation>
    </message>
    <message>
        <source>of these replaced another</source>
        <translation>其中替换了原有文件</translation>
    </message>
    <message>
        <source>Files left as they were</source>
        <translation>保持原样的文件</translation>
    </message>
    <message>
        <source>Entries deleted</source>
        <translation>删除的条目</translation>
    </message>
    <message>
        <source>Backups checked</source>
        <translation>检查的备份</translation>
    </message>
    <message>
        <source>Objects checked</source>
        <translation>检查的对象</translation>
    </message>
    <message>
        <source>Packs in the repository</source>
        <translation>存储库中的数据包</translation>
    </message>
    <message>
        <source>Packs read byte by byte</source>
        <translation>逐字节读取的数据包</translation>
    </message>
    <message>
        <source>Damaged objects</source>
        <translation>损坏的对象</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not wholly</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>未恢复</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>未改动</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>File hit</source>
        <translation>受影响的文件</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>The whole repository</source>
        <translation>整个存储库</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Every byte</source>
        <translation>每个字节</translation>
    </message>
    <message>
        <source>Structure, and %1 % of the data</source>
        <translation>结构，以及 %1 % 的数据</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>所选</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>恢复到</translation>
    </message>
    <message>
        <source>What was there already</source>
        <translation>已存在的内容</translation>
    </message>
    <message>
        <source>Stops the restore</source>
        <translation>停止恢复</translation>
    </message>
    <message>
        <source>Is kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Is replaced</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Is replaced where it differs</source>
        <translation>不同则替换</translation>
    </message>
    <message>
        <source>What the backup lacks</source>
        <translation>备份中没有的内容</translation>
    </message>
    <message>
        <source>Is deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>By</source>
        <translation>执行者</translation>
    </message>
    <message>
        <source>On host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>存储库</translation>
    </message>
    <message>
        <source>Bytes written</source>
        <translation>写入的字节</translation>
    </message>
    <message>
        <source>Bytes read</source>
        <translation>读取的字节</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Report of a restore</source>
        <translation>恢复报告</translation>
    </message>
    <message>
        <source>Report of a verification</source>
        <translation>校验报告</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Done: no file had to be written.</source>
        <translation>完成：没有文件需要写入。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were, and were not compared with the backup.</source>
        <translation>
            <numerusform>%Ln 个文件保持原样，没有与备份比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries not reached</source>
        <translation>未处理的条目</translation>
    </message>
    <message>
        <source>Files compared with their checksum</source>
        <translation>已与校验和比对的文件</translation>
    </message>
    <message>
        <source>Bytes compared with checksums</source>
        <translation>已与校验和比对的字节</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>未删除</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>In backup %1</source>
        <translation>在备份 %1 中</translation>
    </message>
    <message>
        <source>No damage found, but some backups could not be checked: the entries below say which, and why.</source>
        <translation>未发现损坏，但有些备份无法检查：下面的条目说明是哪些以及原因。</translation>
    </message>
    <message>
        <source>Backups that could not be checked</source>
        <translation>无法检查的备份</translation>
    </message>
    <message>
        <source>Damage was found. Everything else that was verified can be restored.</source>
        <translation>发现损坏。其余已验证的内容均可恢复。</translation>
    </message>
    <message>
        <source>Damage was found. Nothing is known of what was not read.</source>
        <translation>发现损坏。未读取的内容状况未知。</translation>
    </message>
    <message>
        <source>Folders made</source>
        <translation>新建的文件夹</translation>
    </message>
    <message>
        <source>Files without a checksum, authenticated only</source>
        <translation>没有校验和、仅通过认证的文件</translation>
    </message>
    <message>
        <source>Chunks known to be damaged</source>
        <translation>已知损坏的数据块</translation>
    </message>
    <message>
        <source>Not in the backup</source>
        <translation>不在备份中</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln 个备份</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Record not readable</source>
        <translation>记录无法读取</translation>
    </message>
    <message numerus="yes">
        <source>Partial: %Ln entry(s) were never in it, or not surely as they were</source>
        <translation>
            <numerusform>部分完成：有 %Ln 个项目从未备份，或不能确定与原样一致</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>备份源</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Complete: everything that was to be written is in place.</source>
        <translation>完整：需要写入的内容均已就位。</translation>
    </message>
    <message>
        <source>Everything that is in the backup is in place, but the backup is partial.</source>
        <translation>备份中的全部内容均已就位，但该备份仅部分完成。</translation>
    </message>
    <message numerus="yes">
        <source>No new damage found as far as was looked, but %Ln chunk(s) that an earlier verification found unreadable are still needed, and were not read again.</source>
        <translation>
            <numerusform>在检查范围内未发现新的损坏，但先前校验发现无法读取的 %Ln 个数据块仍被使用，且未重新读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup is partial: %Ln entry(s) were never in it, or not surely as they were when it was made.</source>
        <translation>
            <numerusform>该备份仅部分完成：有 %Ln 个项目从未备份，或不能确定与备份时的原样一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: compared by size and time, not read.</source>
        <translation>
            <numerusform>%Ln 个文件保持原样：只比较了大小和时间，没有读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>A file of one chunk is proven by that chunk, which was read and authenticated. Of files of several chunks a sample was put together and compared with the checksum of the whole: &quot;Files compared with their checksum&quot; counts these alone.</source>
        <translation>由单个数据块组成的文件，由该数据块本身证明：它已被读取并通过认证。由多个数据块组成的文件则抽样拼合，并与整个文件的校验和比对：“已与校验和比对的文件”只计这些文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the backups are partial: they lack what could not be read when they were made.</source>
        <translation>
            <numerusform>其中 %Ln 个备份仅部分完成：缺少备份时无法读取的内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were compared with the checksum in the backup as they were written.</source>
        <translation>
            <numerusform>%Ln 个文件在写入时与备份中的校验和进行了比对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with more than 1 GiB of holes have no checksum: each chunk was authenticated, the whole was not compared.</source>
        <translation>
            <numerusform>%Ln 个文件的空洞超过 1 GiB，没有校验和：每个数据块都已通过认证，但没有比对整个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were. An interrupted restore was carried on: what it had put in place was compared by size and time, not read.</source>
        <translation>
            <numerusform>%Ln 个文件保持原样。继续了一次被中断的恢复：它已写入的内容按大小和时间比较，未读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were. An interrupted restore was carried on: what it had put in place was read and compared.</source>
        <translation>
            <numerusform>%Ln 个文件保持原样。继续了一次被中断的恢复：它已写入的内容已读取并比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups expired</source>
        <translation>已过期的备份</translation>
    </message>
    <message>
        <source>Backups to expire</source>
        <translation>待过期的备份</translation>
    </message>
    <message>
        <source>Backups held since the preview</source>
        <translation>预览后锁定保留的备份</translation>
    </message>
    <message>
        <source>Backups that stay</source>
        <translation>保留的备份</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Was to expire</source>
        <translation>原定过期</translation>
    </message>
    <message>
        <source>Stays, held since the preview</source>
        <translation>保留，预览后被锁定保留</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Report of an expiry</source>
        <translation>过期处理报告</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>None was given</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) expired. Their space stays in use until it is freed.</source>
        <translation>
            <numerusform>%Ln 个备份已过期。其空间在释放之前仍被占用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) stayed after all: somebody held them meanwhile.</source>
        <translation>
            <numerusform>%Ln 个备份仍被保留：期间有人将其锁定保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled before the end. Each backup is either there or wholly gone.</source>
        <translation>在结束前取消。每个备份要么仍在，要么已完全移除。</translation>
    </message>
    <message>
        <source>Nothing expired.</source>
        <translation>没有备份过期。</translation>
    </message>
    <message>
        <source>of these read and found to be the same</source>
        <translation>其中已读取且相同</translation>
    </message>
    <message>
        <source>of these compared by size and time, not read</source>
        <translation>其中仅按大小和时间比较，未读取</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: read, and the same in every byte.</source>
        <translation>
            <numerusform>%Ln 个文件保持原样：已读取，每个字节都相同。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::reports::RpoPage</name>
    <message>
        <source>What a disaster would have cost, from the backups that the repository has today and that are usable. Backups that have expired since do not count. Times of day are UTC.</source>
        <translation>根据存储库目前拥有的可用备份，灾难会造成多少数据丢失。此后已过期的备份不计入。时刻均为 UTC。</translation>
    </message>
    <message>
        <source>Data loss over the last four weeks</source>
        <translation>最近四周的数据丢失</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Half of the time up to</source>
        <translation>半数时间不超过</translation>
    </message>
    <message>
        <source>95 % up to</source>
        <translation>95% 不超过</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最坏</translation>
    </message>
    <message>
        <source>The worst began</source>
        <translation>最坏始于</translation>
    </message>
    <message>
        <source>Within target</source>
        <translation>目标内</translation>
    </message>
    <message>
        <source>no data of its own</source>
        <translation>无自有数据</translation>
    </message>
    <message>
        <source>no usable backup</source>
        <translation>无可用备份</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>The worst hour of each day, from %1 to %2</source>
        <translation>每天最坏的一小时，%1 至 %2</translation>
    </message>
    <message>
        <source>The worst gaps</source>
        <translation>最坏的间隔</translation>
    </message>
    <message>
        <source>No gap was longer than its target.</source>
        <translation>没有间隔超过其目标。</translation>
    </message>
    <message>
        <source>Of each component no more than the worst %1 are listed.</source>
        <translation>每个组件至多列出最坏的 %1 个。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>lasts</source>
        <translation>仍在持续</translation>
    </message>
    <message>
        <source>Only the first %1 components are shown here; the report as JSON has every hour of all of them.</source>
        <translation>此处仅显示前 %1 个组件；JSON 格式的报告包含所有组件的每个小时。</translation>
    </message>
    <message>
        <source>Gaps longer than their target that are not listed: %1.</source>
        <translation>未列出的超过目标的间隔：%1。</translation>
    </message>
    <message>
        <source>Components with such gaps of which none is listed: %1.</source>
        <translation>存在此类间隔但一个也未列出的组件：%1。</translation>
    </message>
</context>
<context>
    <name>backstop::reports::RpoWords</name>
    <message>
        <source>No usable backup yet</source>
        <translation>尚无可用备份</translation>
    </message>
    <message>
        <source>Within the target</source>
        <translation>目标内</translation>
    </message>
    <message>
        <source>Up to twice the target</source>
        <translation>至多为目标的 2 倍</translation>
    </message>
    <message>
        <source>Up to four times the target</source>
        <translation>至多为目标的 4 倍</translation>
    </message>
    <message>
        <source>More than four times the target</source>
        <translation>超过目标的 4 倍</translation>
    </message>
    <message>
        <source>%1, and the target is no loss at all</source>
        <translation>%1，而目标是不允许丢失</translation>
    </message>
    <message>
        <source>%1, %2 times the target</source>
        <translation>%1，为目标的 %2 倍</translation>
    </message>
    <message>
        <source>Backups in between that were found damaged: %1</source>
        <translation>期间发现已损坏的备份：%1</translation>
    </message>
    <message>
        <source>Backups in between that are partial: %1</source>
        <translation>期间仅部分完成的备份：%1</translation>
    </message>
    <message>
        <source>Backups in between that could not be read: %1</source>
        <translation>期间无法读取的备份：%1</translation>
    </message>
    <message>
        <source>Backups in between without its data: %1</source>
        <translation>期间不含其数据的备份：%1</translation>
    </message>
    <message>
        <source>The repository has no backup in between</source>
        <translation>存储库中没有期间的备份</translation>
    </message>
    <message>
        <source>There is no point in time to which all components could go back together: not all have a usable backup, or none of one moment.</source>
        <translation>没有可让所有组件一起恢复到的时间点：并非所有组件都有可用备份，或没有同一时刻的备份。</translation>
    </message>
    <message>
        <source>All components can go back together to %1, with one backup.</source>
        <translation>所有组件可用同一个备份一起恢复到 %1。</translation>
    </message>
    <message>
        <source>All components can go back together to %1, with backups no more than %2 apart.</source>
        <translation>所有组件可用间隔不超过 %2 的备份一起恢复到 %1。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupDetail</name>
    <message>
        <source>Details of the backup</source>
        <translation>备份详情</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>变更(&amp;C)</translation>
    </message>
    <message>
        <source>Fi&amp;les</source>
        <translation>文件(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>问题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Problems (%L1)</source>
        <translation>问题（%L1）(&amp;P)</translation>
    </message>
    <message>
        <source>Compared with %1 (%2)</source>
        <translation>比较对象：%1（%2）</translation>
    </message>
    <message>
        <source>Compared with backup %1, which is not listed any more</source>
        <translation>比较对象：备份 %1，已不在列表中</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupDialog</name>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>Choose a folder to back up</source>
        <translation>选择要备份的文件夹</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>备份源(&amp;S)</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>A&amp;utomatic</source>
        <translation>自动(&amp;U)</translation>
    </message>
    <message>
        <source>Full the first time, then incremental.</source>
        <translation>首次全量，之后增量。</translation>
    </message>
    <message>
        <source>&amp;Full</source>
        <translation>全量(&amp;F)</translation>
    </message>
    <message>
        <source>Reads every byte again and trusts nothing from before.</source>
        <translation>重新读取每个字节，不采信任何以往数据。</translation>
    </message>
    <message>
        <source>&amp;Incremental</source>
        <translation>增量(&amp;I)</translation>
    </message>
    <message>
        <source>Reads what changed since the last backup of any type. Fastest.</source>
        <translation>读取自上次备份（不论类型）以来的变更。速度最快。</translation>
    </message>
    <message>
        <source>&amp;Differential</source>
        <translation>差异(&amp;D)</translation>
    </message>
    <message>
        <source>Reads what changed since the last full backup, and lists all of it.</source>
        <translation>读取自上次全量备份以来的变更，并将其全部列出。</translation>
    </message>
    <message>
        <source>Every backup can be restored by itself, whatever its type.</source>
        <translation>不论类型，每个备份都可单独恢复。</translation>
    </message>
    <message>
        <source>eod, before-release</source>
        <translation>日终, 发布前</translation>
    </message>
    <message>
        <source>One pattern a line, for instance *.tmp or cache/</source>
        <translation>每行一个模式，例如 *.tmp 或 cache/</translation>
    </message>
    <message>
        <source>D&amp;escription</source>
        <translation>说明(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tags, separated by commas</source>
        <translation>标签，以半角逗号分隔(&amp;T)</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>排除(&amp;O)</translation>
    </message>
    <message>
        <source>Add a folder first</source>
        <translation>请先添加文件夹</translation>
    </message>
    <message>
        <source>Type, paste or drop paths, then press Enter</source>
        <translation>输入、粘贴或拖放路径，然后按回车键</translation>
    </message>
    <message>
        <source>Sources of this backup</source>
        <translation>此备份的来源</translation>
    </message>
    <message>
        <source>There is no earlier backup of these sources: this would be a full one.</source>
        <translation>这些来源尚无备份：将进行完整备份。</translation>
    </message>
    <message>
        <source>Compared with the backup of %1.</source>
        <translation>与 %1 的备份比较。</translation>
    </message>
    <message>
        <source>Compared with the full backup of %1.</source>
        <translation>与 %1 的完整备份比较。</translation>
    </message>
    <message>
        <source>Now incremental, compared with the backup of %1.</source>
        <translation>现在为增量备份，与 %1 的备份比较。</translation>
    </message>
    <message>
        <source>is not a whole path: it has to begin with /</source>
        <translation>不是完整路径：必须以 / 开头</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupPicker</name>
    <message>
        <source>&amp;Choose</source>
        <translation>选择(&amp;C)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupTable</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupText</name>
    <message>
        <source>not verified</source>
        <translation>未校验</translation>
    </message>
    <message>
        <source>structure checked</source>
        <translation>已检查结构</translation>
    </message>
    <message>
        <source>a sample of the data read back</source>
        <translation>已回读抽样数据</translation>
    </message>
    <message>
        <source>every byte read back</source>
        <translation>已回读每个字节</translation>
    </message>
    <message>
        <source>restored as a test</source>
        <translation>已做恢复测试</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message numerus="yes">
        <source>The verification of %1 found %Ln file(s) that cannot be restored as they were.</source>
        <translation>
            <numerusform>%1 的校验发现 %Ln 个文件无法按原样恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of the source could not be read, or changed while being read. All others are in the backup.</source>
        <translation>
            <numerusform>备份源中有 %Ln 个项目无法读取，或在读取期间发生了变化。其余项目均已备份。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every byte of it was read back on %1, decrypted, and found as it was written.</source>
        <translation>已于 %1 回读并解密其每个字节，结果与写入时一致。</translation>
    </message>
    <message>
        <source>On %1 it was checked in part (%2). That is not proof that every file can be restored: verify every byte.</source>
        <translation>已于 %1 进行部分检查（%2）。这不能证明每个文件都可恢复，请校验每个字节。</translation>
    </message>
    <message>
        <source>The verification of %1 did not come to its end, so it proves nothing.</source>
        <translation>%1 的校验没有做完，因此不能证明任何结论。</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Browse files</source>
        <translation>浏览文件</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>校验…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>写入存储库</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>锁定保留</translation>
    </message>
    <message>
        <source>yes, it is never expired</source>
        <translation>是，永不过期</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The verification of %1 found the backup itself damaged: its record or its list of files. None of its files can be relied on.</source>
        <translation>%1 的校验发现备份本身已损坏：其记录或文件列表。其中任何文件都不可依赖。</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>the backup itself is damaged</source>
        <translation>备份本身已损坏</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) damaged</source>
        <translation>
            <numerusform>%Ln 个文件损坏</numerusform>
        </translation>
    </message>
    <message>
        <source>Last verification</source>
        <translation>上次校验</translation>
    </message>
    <message>
        <source>not by you on this computer</source>
        <translation>您未在此计算机上校验过</translation>
    </message>
    <message>
        <source>It was written completely, but was not verified by you on this computer since.</source>
        <translation>备份已完整写入，但此后您未在此计算机上校验过。</translation>
    </message>
    <message>
        <source>It was not verified by you on this computer since.</source>
        <translation>此后您未在此计算机上校验过。</translation>
    </message>
    <message>
        <source>Export archive…</source>
        <translation>导出归档…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>解除锁定…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>锁定保留…</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupType</name>
    <message>
        <source>Full</source>
        <translation>全量</translation>
    </message>
    <message>
        <source>Incremental</source>
        <translation>增量</translation>
    </message>
    <message>
        <source>Differential</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>backstop::ui::BackupsPage</name>
    <message>
        <source>Filter backups: type:full  state:partial  age:&lt;7d  words</source>
        <translation>筛选备份：type:full  state:partial  age:&lt;7d  关键词</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No backup matches</source>
        <translation>没有匹配的备份</translation>
    </message>
    <message>
        <source>The filter leaves nothing of the list.</source>
        <translation>按此筛选条件，列表中没有任何内容。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Every backup of this repository is listed here, with what it holds, what changed and whether it is proven to be restorable.</source>
        <translation>此处会列出此存储库的所有备份，包括其内容、变更，以及是否已证明可以恢复。</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>立即备份…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln 个备份</numerusform>
        </translation>
    </message>
    <message>
        <source>first %1 of %2 backups shown, narrow the filter</source>
        <translation>仅显示 %2 个备份中的前 %1 个，请缩小筛选范围</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选中 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is being read</source>
        <translation>正在读取历史</translation>
    </message>
    <message>
        <source>This computer has not seen this repository before, or not for a while. Its backups are listed as soon as their records are read.</source>
        <translation>这台计算机以前没有见过这个存储库，或很久没有见过。读完记录后，其备份就会列出。</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>无法读取历史</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <translation>
            <numerusform>%Ln 个已损坏</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>backup %1</source>
        <translation>备份 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln backup(s)</source>
        <translation>
            <numerusform>%1 / %Ln 个备份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::ChangesDelegate</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>新增 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln modified</source>
        <translation>
            <numerusform>修改 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>删除 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything: a full backup reads every byte again</source>
        <translation>全部：全量备份会重新读取每个字节</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ChangesTab</name>
    <message>
        <source>A full backup is compared with nothing</source>
        <translation>全量备份不与任何备份比较</translation>
    </message>
    <message>
        <source>Browse files</source>
        <translation>浏览文件</translation>
    </message>
    <message>
        <source>The changes are not on this computer yet</source>
        <translation>变更尚未读取到此计算机</translation>
    </message>
    <message>
        <source>They are read from the repository after it was opened or refreshed, and then shown here. The files can be browsed and restored meanwhile.</source>
        <translation>存储库打开或刷新后，会从中读取变更并显示在此处。在此期间仍可浏览和恢复文件。</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>没有变更</translation>
    </message>
    <message>
        <source>The source was the same as in the backup before. That is a result, not an error.</source>
        <translation>备份源与上一个备份时相同。这是正常结果，不是错误。</translation>
    </message>
    <message>
        <source>It read every byte again and lists no changes. What differs from the backup before can be looked at all the same.</source>
        <translation>它重新读取了每个字节，不列出变更。仍可查看它与前一个备份的差异。</translation>
    </message>
    <message>
        <source>Compare with the one before</source>
        <translation>与前一个备份比较</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ChangesView</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树状</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>已变更的文件</translation>
    </message>
    <message>
        <source>Changed files by folder</source>
        <translation>按文件夹显示已变更的文件</translation>
    </message>
    <message>
        <source>Filter changes: path:*.json  size:&gt;1m  words</source>
        <translation>筛选变更：path:*.json  size:&gt;1m  关键词</translation>
    </message>
    <message>
        <source>The changes are being read</source>
        <translation>正在读取变更</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>Show files that were added</source>
        <translation>显示新增的文件</translation>
    </message>
    <message>
        <source>Modified %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Show files that were modified</source>
        <translation>显示修改过的文件</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Show files that were deleted</source>
        <translation>显示已删除的文件</translation>
    </message>
    <message>
        <source>The tree shows everything: switch to the list to filter</source>
        <translation>树状视图显示全部内容：要筛选，请切换到列表</translation>
    </message>
    <message>
        <source>No change matches</source>
        <translation>没有匹配的变更</translation>
    </message>
    <message>
        <source>Clear the filter, or switch on more kinds of change.</source>
        <translation>请清除筛选，或启用更多变更类型。</translation>
    </message>
    <message>
        <source>Switch on more kinds of change.</source>
        <translation>请启用更多变更类型。</translation>
    </message>
    <message>
        <source>%1 of %2 changes shown</source>
        <translation>显示 %1 / %2 项变更</translation>
    </message>
    <message>
        <source>%1 in added and modified files</source>
        <translation>新增和修改的文件共 %1</translation>
    </message>
    <message>
        <source>first %1 shown, narrow the filter</source>
        <translation>仅显示前 %1 项，请缩小筛选范围</translation>
    </message>
</context>
<context>
    <name>backstop::ui::Chart</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The same in numbers (Ctrl+Shift+T)</source>
        <translation>以数字显示相同内容 (Ctrl+Shift+T)</translation>
    </message>
    <message>
        <source>Copy as &amp;picture</source>
        <translation>复制为图片(&amp;P)</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>复制为 CSV(&amp;C)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::CirclePanel</name>
    <message>
        <source>Remove this &amp;need</source>
        <translation>移除此依赖(&amp;N)</translation>
    </message>
    <message>
        <source>Needs of the circle</source>
        <translation>循环中的依赖</translation>
    </message>
    <message>
        <source>It needs itself. Take the need away:</source>
        <translation>它依赖自身。请移除该依赖：</translation>
    </message>
    <message>
        <source>One of these needs has to go, so that there is an order:</source>
        <translation>须移除其中一项依赖，才能确定顺序：</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 依赖 %2</translation>
    </message>
</context>
<context>
    <name>backstop::ui::CommandLine</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>On the command line</source>
        <translation>命令行用法</translation>
    </message>
    <message>
        <source>On the command line: %1</source>
        <translation>命令行用法：%1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::CompareWindow</name>
    <message>
        <source>Compare backups</source>
        <translation>比较备份</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The backup &amp;before</source>
        <translation>前一个备份(&amp;B)</translation>
    </message>
    <message>
        <source>The &amp;full backup it stands on</source>
        <translation>它所基于的完整备份(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Choose from the list…</source>
        <translation>从列表中选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Swap: compare the other way round</source>
        <translation>交换：反向比较</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>从(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>The backups are being compared</source>
        <translation>正在比较备份</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) so far</source>
        <translation>
            <numerusform>目前 %Ln 处差异</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources that only one of the two backups has are not compared: %1</source>
        <translation>只有其中一个备份包含的备份源不作比较：%1</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>没有变更</translation>
    </message>
    <message>
        <source>Nothing changed between %1 and %2.</source>
        <translation>%1 与 %2 之间没有任何变化。</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>比较已取消。</translation>
    </message>
    <message>
        <source>What is shown is the comparison before.</source>
        <translation>当前显示的是上一次的比较结果。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>There is no earlier backup to compare with.</source>
        <translation>没有更早的备份可供比较。</translation>
    </message>
    <message>
        <source>Choose another one under “From”.</source>
        <translation>请在“从”处选择其他备份。</translation>
    </message>
    <message>
        <source>The full backup that it stands on is not in the history any more.</source>
        <translation>它所依据的完整备份已不在历史中。</translation>
    </message>
    <message>
        <source>Reversed: “From” is the newer of the two, so what was added shows as deleted.</source>
        <translation>反向：“从”是两者中较新的一个，因此新增的内容显示为删除。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ComponentDialog</name>
    <message>
        <source>&amp;Add component</source>
        <translation>添加组件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Add a component</source>
        <translation>添加组件</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>取消(&amp;L)</translation>
    </message>
    <message>
        <source>Parts of the component</source>
        <translation>组件的各部分</translation>
    </message>
    <message>
        <source>&amp;1 What it is</source>
        <translation>基本信息(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;2 Recovery</source>
        <translation>恢复(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;3 Steps</source>
        <translation>步骤(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;3 Steps (%L1)</source>
        <translation>步骤（%L1）(&amp;3)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ComponentForm</name>
    <message>
        <source>The firm cannot &amp;trade without it</source>
        <translation>没有它公司无法交易(&amp;T)</translation>
    </message>
    <message>
        <source>Must be back within (RTO)</source>
        <translation>须在此时间内恢复（RTO）</translation>
    </message>
    <message>
        <source>May lose at most (RPO)</source>
        <translation>最多可丢失（RPO）</translation>
    </message>
    <message>
        <source>Unacceptable after (MTPD)</source>
        <translation>最长可容忍中断（MTPD）</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>不指定</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln member(s))</source>
        <translation>
            <numerusform>%1（%Ln 名成员）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (not a team of the plan)</source>
        <translation>%1（不是计划中的团队）</translation>
    </message>
    <message>
        <source>no loss at all</source>
        <translation>不允许任何丢失</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>M&amp;ust be back within (RTO)</source>
        <translation>须在此时间内恢复（RTO）(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>优先级(&amp;P)</translation>
    </message>
    <message>
        <source>May lo&amp;se at most (RPO)</source>
        <translation>最多可丢失（RPO）(&amp;S)</translation>
    </message>
    <message>
        <source>Unacceptable a&amp;fter (MTPD)</source>
        <translation>最长可容忍中断（MTPD）(&amp;F)</translation>
    </message>
    <message>
        <source>T&amp;eam</source>
        <translation>团队(&amp;E)</translation>
    </message>
    <message>
        <source>Find a component</source>
        <translation>查找组件</translation>
    </message>
    <message>
        <source>Find a component in the list of needs</source>
        <translation>在依赖列表中查找组件</translation>
    </message>
    <message>
        <source>Nee&amp;ds</source>
        <translation>依赖(&amp;D)</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>%1 (needs this one)</source>
        <translation>%1（依赖此组件）</translation>
    </message>
    <message>
        <source>%1 (itself)</source>
        <translation>%1（自身）</translation>
    </message>
    <message>
        <source>%1 (not in the plan)</source>
        <translation>%1（不在计划中）</translation>
    </message>
    <message>
        <source>A component needs a name</source>
        <translation>组件必须有名称</translation>
    </message>
    <message>
        <source>Another component has this name</source>
        <translation>另一组件已使用此名称</translation>
    </message>
    <message>
        <source>A plan needs one of each component</source>
        <translation>计划中每个组件都必须有此目标</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ConfirmDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::CreateStep</name>
    <message>
        <source>Encr&amp;ypted with a passphrase</source>
        <translation>用密码短语加密(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Not encrypted</source>
        <translation>不加密(&amp;N)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入密码短语</translation>
    </message>
    <message>
        <source>&amp;Make repository</source>
        <translation>创建存储库(&amp;M)</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>上一步(&amp;K)</translation>
    </message>
    <message>
        <source>Make a new repository</source>
        <translation>新建存储库</translation>
    </message>
    <message>
        <source>Best on another disk than the data. The folder is made if it is not there; it must be empty.</source>
        <translation>最好与数据放在不同的磁盘上。文件夹不存在时会自动创建；已存在的必须为空。</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>位置(&amp;L)</translation>
    </message>
    <message>
        <source>Choose a folder for the repository</source>
        <translation>选择存储库文件夹</translation>
    </message>
    <message>
        <source>Nobody can read the backups without the passphrase or the recovery code. Lose both, and the backups are lost.</source>
        <translation>没有密码短语或恢复码，任何人都无法读取备份。两者都丢失，备份也就丢失了。</translation>
    </message>
    <message>
        <source>Whoever can read the folder can read everything in it. Changes are still detected.</source>
        <translation>能读取此文件夹的人，就能读取其中的一切。数据被改动仍可检测出来。</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>密码短语强度</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>密码短语(&amp;P)</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>再次输入密码短语(&amp;A)</translation>
    </message>
    <message>
        <source>Typed twice, so that a slip does not lock you out</source>
        <translation>输入两遍，以免因手误而无法打开</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>两次输入一致</translation>
    </message>
    <message>
        <source>Not the same yet</source>
        <translation>两次输入尚不一致</translation>
    </message>
    <message>
        <source>Five or more unrelated words are strong and can be remembered</source>
        <translation>五个或更多互不相关的词足够强，也容易记住</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DataLossView</name>
    <message>
        <source>Data loss by component and hour</source>
        <translation>按组件和小时的数据丢失</translation>
    </message>
    <message>
        <source>In the backups that the repository has today, no usable one of this component is as old as that.</source>
        <translation>在存储库目前的备份中，此组件没有那么早的可用备份。</translation>
    </message>
    <message>
        <source>None was made, it left nothing, or it has expired since: the repository does not say which.</source>
        <translation>未进行备份、备份未留下任何内容，或备份此后已过期：存储库未说明是哪一种。</translation>
    </message>
    <message>
        <source>Greatest age</source>
        <translation>距备份最久</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Gap began</source>
        <translation>间隔开始</translation>
    </message>
    <message>
        <source>Gap ended</source>
        <translation>间隔结束</translation>
    </message>
    <message>
        <source>it lasts</source>
        <translation>仍在持续</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Half of the time up to</source>
        <translation>半数时间不超过</translation>
    </message>
    <message>
        <source>95 % up to</source>
        <translation>95% 不超过</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最坏</translation>
    </message>
    <message>
        <source>The worst began</source>
        <translation>最坏始于</translation>
    </message>
    <message>
        <source>Within target</source>
        <translation>目标内</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>no usable backup</source>
        <translation>无可用备份</translation>
    </message>
    <message>
        <source>no data of its own</source>
        <translation>无自有数据</translation>
    </message>
    <message>
        <source>Columns of the map</source>
        <translation>图的列</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>按小时</translation>
    </message>
    <message>
        <source>By day: its worst hour</source>
        <translation>按天：最坏的一小时</translation>
    </message>
    <message>
        <source>Show the backup before</source>
        <translation>显示间隔之前的备份</translation>
    </message>
    <message>
        <source>Show the backup after</source>
        <translation>显示间隔之后的备份</translation>
    </message>
    <message>
        <source>Show the one between</source>
        <translation>显示期间的备份</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DemoBadge</name>
    <message>
        <source>&amp;Use your own…</source>
        <translation>使用自己的数据(&amp;U)…</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillCard</name>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>接受并继续</translation>
    </message>
    <message>
        <source>Go on with the drill</source>
        <translation>继续演练</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>End the drill</source>
        <translation>结束演练</translation>
    </message>
    <message>
        <source>What was seen, or why</source>
        <translation>观察到的情况或原因</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <translation>人员：%1</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>非必需</translation>
    </message>
    <message>
        <source>Next: a person is needed</source>
        <translation>下一步：需要人工</translation>
    </message>
    <message>
        <source>It failed: say how it goes on</source>
        <translation>已失败：请选择如何继续</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>This drill has not ended</source>
        <translation>此演练尚未结束</translation>
    </message>
    <message>
        <source>It was begun by another program, or by an earlier run of this one. Go on with it here where nobody else is at it.</source>
        <translation>它由另一程序或本程序先前的运行启动。如果没有其他人正在进行，可在此继续。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>The clock stands still, and nothing begins</source>
        <translation>计时已停止，不会开始任何步骤</translation>
    </message>
    <message>
        <source>Everything that can be done is done</source>
        <translation>可做的均已完成</translation>
    </message>
    <message>
        <source>Try again what failed, or end the drill: what was restored is removed, and the report goes into the repository.</source>
        <translation>请重试失败的步骤，或结束演练：恢复的内容将删除，报告将存入存储库。</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>The next step begins</source>
        <translation>即将开始下一步骤</translation>
    </message>
    <message>
        <source>Nobody is needed now</source>
        <translation>目前无需人工</translation>
    </message>
    <message>
        <source>Write who says so.</source>
        <translation>请填写签署人。</translation>
    </message>
    <message>
        <source>Write why first: it stands in the report.</source>
        <translation>请先填写原因：将写入报告。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Nothing is being done</source>
        <translation>当前没有任何工作</translation>
    </message>
    <message>
        <source>The work on its steps was stopped. What was being done is begun anew.</source>
        <translation>各步骤的工作已停止。正在进行的工作将重新开始。</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>The work on it has not begun</source>
        <translation>工作尚未开始</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>Being ended</source>
        <translation>正在结束</translation>
    </message>
    <message>
        <source>What was restored is kept</source>
        <translation>恢复的内容将保留</translation>
    </message>
    <message>
        <source>What was restored is being removed</source>
        <translation>正在删除恢复的内容</translation>
    </message>
    <message>
        <source>Nothing more begins; what runs goes on, and the clock</source>
        <translation>不会开始其他步骤；正在运行的步骤和计时仍继续</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>问题 %1 / %2</translation>
    </message>
    <message>
        <source>Open questions: %1</source>
        <translation>待答问题：%1</translation>
    </message>
    <message>
        <source>begun after %1</source>
        <translation>%1 后开始</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2 has been waiting for a person since %3</source>
        <translation>%1：%2 自 %3 起等待人员</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillDetails</name>
    <message>
        <source>Would not do</source>
        <translation>不可用的备份</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Begun after</source>
        <translation>开始（宣告后）</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始次数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>%1, target %2</source>
        <translation>%1，目标 %2</translation>
    </message>
    <message>
        <source>%1: missed</source>
        <translation>%1：未达标</translation>
    </message>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>From restore on</source>
        <translation>自恢复开始</translation>
    </message>
    <message>
        <source>RPA</source>
        <translation>RPA</translation>
    </message>
    <message>
        <source>Ended after</source>
        <translation>结束于</translation>
    </message>
    <message>
        <source>Failed before</source>
        <translation>此前失败</translation>
    </message>
    <message>
        <source>After %1: %2</source>
        <translation>%1 后：%2</translation>
    </message>
    <message>
        <source>Surprise: %1</source>
        <translation>突发情况：%1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillHistoryView</name>
    <message>
        <source>Start a drill…</source>
        <translation>开始演练…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>宣告时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>宣告人</translation>
    </message>
    <message>
        <source>Drills that have ended</source>
        <translation>已结束的演练</translation>
    </message>
    <message>
        <source>Last drill: %1</source>
        <translation>最近一次演练：%1</translation>
    </message>
    <message>
        <source>%1 ago, %2 of %3 components recovered</source>
        <translation>%1前，已恢复 %2 / %3 个组件</translation>
    </message>
    <message>
        <source>a target was missed</source>
        <translation>有目标未达标</translation>
    </message>
    <message>
        <source>the plan was changed since</source>
        <translation>此后计划已更改</translation>
    </message>
    <message>
        <source>%1, target missed</source>
        <translation>%1，未达标</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>What is shown of the drills</source>
        <translation>演练的显示内容</translation>
    </message>
    <message>
        <source>&amp;Measured</source>
        <translation>实测(&amp;M)</translation>
    </message>
    <message>
        <source>Tre&amp;nd</source>
        <translation>趋势(&amp;N)</translation>
    </message>
    <message>
        <source>Took, with pauses</source>
        <translation>用时，含暂停</translation>
    </message>
    <message>
        <source>Find a component or a drill</source>
        <translation>查找组件或演练</translation>
    </message>
    <message>
        <source>Last drill: %1 (%2)</source>
        <translation>最近一次演练：%1（%2）</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>whole plan: %1, %2 ago</source>
        <translation>整个计划：%1，%2前</translation>
    </message>
    <message>
        <source>no drill of the whole plan</source>
        <translation>未演练过整个计划</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillMeasuredView</name>
    <message>
        <source>What was measured of each component</source>
        <translation>各组件的实测结果</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RPA</source>
        <translation>RPA</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>实测结果</translation>
    </message>
    <message>
        <source>What was measured, beside the drill of %1</source>
        <translation>实测结果，与 %1 的演练并列</translation>
    </message>
    <message>
        <source>RTA (before)</source>
        <translation>RTA（之前）</translation>
    </message>
    <message>
        <source>RPA (before)</source>
        <translation>RPA（之前）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1（%2，%3）</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillPage</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The drills are being read…</source>
        <translation>正在读取演练…</translation>
    </message>
    <message>
        <source>There is no recovery plan to drill</source>
        <translation>没有可演练的恢复计划</translation>
    </message>
    <message>
        <source>A drill follows the plan for real, in a sandbox, and measures how long the firm needs to come back. It needs a plan that names the components.</source>
        <translation>演练在沙箱中按计划实际执行，并测量公司恢复所需的时间。这需要一份列明各组件的计划。</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>制定计划</translation>
    </message>
    <message>
        <source>No drill can follow the plan as it is</source>
        <translation>此计划目前无法演练</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>显示计划</translation>
    </message>
    <message>
        <source>No drill of %1 has ever been run</source>
        <translation>尚未进行过 %1 的演练</translation>
    </message>
    <message>
        <source>Until one is passed, no recovery time is proven, and the score of readiness stays capped. A drill restores into a sandbox; production is not touched.</source>
        <translation>在通过一次演练之前，恢复时间得不到证明，就绪度总分也受上限限制。演练恢复到沙箱中；不触及生产环境。</translation>
    </message>
    <message>
        <source>Start a drill…</source>
        <translation>开始演练…</translation>
    </message>
    <message>
        <source>A drill has not ended</source>
        <translation>有一次演练尚未结束</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drill(s)</source>
        <translation>
            <numerusform>%Ln 次演练</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause the drill?</source>
        <translation>暂停演练？</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>原因(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>It stands in the report, with the time and your name.</source>
        <translation>它将连同时间和您的姓名写入报告。</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Abort the drill?</source>
        <translation>中止演练？</translation>
    </message>
    <message>
        <source>What runs is stopped, the sandbox is removed, and the report says that it was aborted. It cannot be gone on with.</source>
        <translation>正在运行的步骤将停止，沙箱将删除，报告将注明演练已中止。中止后无法继续。</translation>
    </message>
    <message>
        <source>&amp;Abort the drill</source>
        <translation>中止演练(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keep what was restored</source>
        <translation>保留恢复的内容(&amp;K)</translation>
    </message>
    <message>
        <source>End the drill?</source>
        <translation>结束演练？</translation>
    </message>
    <message>
        <source>What failed is not tried again. The sandbox is removed, and the report goes into the repository.</source>
        <translation>失败的步骤不再重试。沙箱将删除，报告将存入存储库。</translation>
    </message>
    <message>
        <source>&amp;What is to be done about it</source>
        <translation>后续措施(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;End the drill</source>
        <translation>结束演练(&amp;E)</translation>
    </message>
    <message>
        <source>A drill is being begun</source>
        <translation>正在开始演练</translation>
    </message>
    <message>
        <source>Its forecast is made first; the clock starts when that is done.</source>
        <translation>先生成预测；完成后开始计时。</translation>
    </message>
    <message>
        <source>The drill has gone on meanwhile; this was not written down</source>
        <translation>演练已在此期间推进，此操作未记录</translation>
    </message>
    <message>
        <source>What runs goes on to its end, then the clock stands still. Nothing more begins until it is resumed.</source>
        <translation>正在运行的步骤会执行完毕，然后计时停止。在继续之前不会开始其他步骤。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillRunner</name>
    <message>
        <source>Pause…</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Abort…</source>
        <translation>中止…</translation>
    </message>
    <message>
        <source>Where every step stands</source>
        <translation>各步骤的状态</translation>
    </message>
    <message>
        <source>DRILL: production is not touched</source>
        <translation>演练：不触及生产环境</translation>
    </message>
    <message>
        <source>It is talked through: nothing is restored, and nothing is run.</source>
        <translation>仅口头推演：不恢复任何内容，也不运行任何程序。</translation>
    </message>
    <message>
        <source>Everything is restored into a folder of the drill&apos;s own.</source>
        <translation>全部内容恢复到演练专用文件夹。</translation>
    </message>
    <message>
        <source>Everything is restored into %1</source>
        <translation>全部内容恢复到 %1</translation>
    </message>
    <message>
        <source>The plan has no target</source>
        <translation>计划没有目标</translation>
    </message>
    <message>
        <source>of %1, %2 left</source>
        <translation>目标 %1，剩余 %2</translation>
    </message>
    <message>
        <source>target was %1, %2 over</source>
        <translation>目标 %1，超出 %2</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Waits for people</source>
        <translation>等待人员</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1, version %2 · %3 · %4</source>
        <translation>%1，版本 %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>Being ended</source>
        <translation>正在结束</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Find a component or a step</source>
        <translation>查找组件或步骤</translation>
    </message>
    <message>
        <source>Time since the declaration, without pauses: %1</source>
        <translation>宣告后已过（不计暂停）：%1</translation>
    </message>
    <message>
        <source>Note after %1, %2: %3</source>
        <translation>备注（%1 后，%2）：%3</translation>
    </message>
    <message>
        <source>%1 of pauses not counted</source>
        <translation>已扣除暂停 %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillStepsModel</name>
    <message>
        <source>Component and step</source>
        <translation>组件和步骤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Without pauses; of a component its RTA</source>
        <translation>不计暂停；组件为其 RTA</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillText</name>
    <message>
        <source>Needs %1, which did not come back</source>
        <translation>依赖 %1，但它未恢复</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>Everybody of team %1 is busy</source>
        <translation>团队 %1 全员忙碌</translation>
    </message>
    <message>
        <source>Surprise: %1</source>
        <translation>突发情况：%1</translation>
    </message>
    <message>
        <source>Loses %1: backup of %2</source>
        <translation>丢失 %1 的数据：备份时间 %2</translation>
    </message>
    <message>
        <source>Not in a drill</source>
        <translation>演练中不执行</translation>
    </message>
    <message>
        <source>%1 of %2 components are talked through</source>
        <translation>已口头推演 %1 / %2 个组件</translation>
    </message>
    <message>
        <source>%1 of %2 components are back</source>
        <translation>已恢复 %1 / %2 个组件</translation>
    </message>
    <message>
        <source>Target missed</source>
        <translation>未达标</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %Ln more)</source>
        <translation>
            <numerusform>%1（以及另外 %Ln 项）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillTrendText</name>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>RPA</source>
        <translation>RPA</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>整个计划</translation>
    </message>
    <message>
        <source>its report cannot be read</source>
        <translation>无法读取其报告</translation>
    </message>
    <message>
        <source>took no part</source>
        <translation>未参与</translation>
    </message>
    <message>
        <source>not measured: a tabletop drill</source>
        <translation>未实测：桌面推演</translation>
    </message>
    <message>
        <source>not measured: did not come back</source>
        <translation>未实测：未恢复</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未实测</translation>
    </message>
    <message>
        <source>target met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>target missed</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>with surprises</source>
        <translation>有突发情况</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2，目标 %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Too few drills to tell a change: %Ln measured it, and %1 are needed.</source>
        <translation>
            <numerusform>演练次数太少，无法判断变化：有实测的演练为 %Ln 次，需要 %1 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>About the same as the median of those before, %1.</source>
        <translation>与此前演练的中位数 %1 大致相同。</translation>
    </message>
    <message>
        <source>%1 faster than the median of those before, %2.</source>
        <translation>比此前演练的中位数 %2 快 %1。</translation>
    </message>
    <message>
        <source>%1 slower than the median of those before, %2.</source>
        <translation>比此前演练的中位数 %2 慢 %1。</translation>
    </message>
    <message>
        <source>%1 less lost than in the median of those before, %2.</source>
        <translation>数据丢失比此前演练的中位数 %2 少 %1。</translation>
    </message>
    <message>
        <source>%1 more lost than in the median of those before, %2.</source>
        <translation>数据丢失比此前演练的中位数 %2 多 %1。</translation>
    </message>
    <message>
        <source>%1: %2 %3 in the drill of %4.</source>
        <translation>%1：在 %4 的演练中，%2 为 %3。</translation>
    </message>
    <message>
        <source>Target met in %1 of %2 drills.</source>
        <translation>%2 次演练中有 %1 次达标。</translation>
    </message>
    <message>
        <source>One drill is no trend: the %1 of &quot;%2&quot; was measured in one only. From the next drill that measures it on, it is drawn here.</source>
        <translation>一次演练不成趋势：“%2”的 %1 仅在一次演练中实测过。再有一次演练实测后，将在此绘制。</translation>
    </message>
    <message>
        <source>No drill has measured the %1 of &quot;%2&quot; yet. A drill measures what came back with every required step done; a tabletop drill measures nothing.</source>
        <translation>尚无演练实测过“%2”的 %1。演练只实测已恢复且每个必需步骤均已完成的内容；桌面推演不实测任何内容。</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>宣告时间</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Time from the declaration to verified</source>
        <translation>从宣告到通过校验的用时</translation>
    </message>
    <message>
        <source>Data lost, the worst of all components</source>
        <translation>数据丢失，取所有组件中最坏的</translation>
    </message>
    <message>
        <source>Data lost</source>
        <translation>数据丢失</translation>
    </message>
    <message>
        <source>did not come back</source>
        <translation>未恢复</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillTrendView</name>
    <message>
        <source>From drill to drill</source>
        <translation>历次演练对比</translation>
    </message>
    <message>
        <source>Component of the trend</source>
        <translation>趋势所示组件</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>绘制内容</translation>
    </message>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>RPA</source>
        <translation>RPA</translation>
    </message>
    <message numerus="yes">
        <source>The reports of %Ln drill(s) are being read…</source>
        <translation>
            <numerusform>正在读取 %Ln 次演练的报告…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the reports of %Ln drill(s) have been read…</source>
        <translation>
            <numerusform>已读取 %Ln 次演练中 %1 次的报告…</numerusform>
        </translation>
    </message>
    <message>
        <source>The drills could not be read.</source>
        <translation>无法读取演练。</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>整个计划</translation>
    </message>
    <message>
        <source>No drill has ended yet.</source>
        <translation>尚无已结束的演练。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) could not be read.</source>
        <translation>
            <numerusform>有 %Ln 份报告无法读取。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::DrillWordDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::DurationField</name>
    <message>
        <source>not stated</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>%1, unit</source>
        <translation>%1，单位</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ErrorText</name>
    <message>
        <source>It did not work</source>
        <translation>操作未成功</translation>
    </message>
    <message>
        <source>Read the details, then try again.</source>
        <translation>请查看详细信息，然后重试。</translation>
    </message>
    <message>
        <source>The request was not complete</source>
        <translation>请求不完整</translation>
    </message>
    <message>
        <source>Correct what the details name, then try again.</source>
        <translation>请更正详细信息中指出的内容，然后重试。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Start it again when it suits you.</source>
        <translation>请在方便时重新启动。</translation>
    </message>
    <message>
        <source>A value is not valid</source>
        <translation>某个值无效</translation>
    </message>
    <message>
        <source>Something is not there any more</source>
        <translation>某项内容已不存在</translation>
    </message>
    <message>
        <source>Refresh the list, then choose again.</source>
        <translation>请刷新列表，然后重新选择。</translation>
    </message>
    <message>
        <source>Something is there already</source>
        <translation>那里已有内容</translation>
    </message>
    <message>
        <source>Choose another name or place.</source>
        <translation>请选择其他名称或位置。</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>请关闭其他程序，然后重试。</translation>
    </message>
    <message>
        <source>A disk or a connection failed</source>
        <translation>磁盘或连接出现故障</translation>
    </message>
    <message>
        <source>Check the disk, its cables and the network, then try again.</source>
        <translation>请检查磁盘、线缆和网络，然后重试。</translation>
    </message>
    <message>
        <source>Access is not allowed</source>
        <translation>不允许访问</translation>
    </message>
    <message>
        <source>Ask whoever owns the file or folder for access, then try again.</source>
        <translation>请向文件或文件夹的所有者申请访问权限，然后重试。</translation>
    </message>
    <message>
        <source>There is not enough room</source>
        <translation>空间不足</translation>
    </message>
    <message>
        <source>Free some space there, or choose another place.</source>
        <translation>请在那里腾出空间，或选择其他位置。</translation>
    </message>
    <message>
        <source>The place can only be read</source>
        <translation>该位置只读</translation>
    </message>
    <message>
        <source>Make it writable, or choose another place.</source>
        <translation>请使其可写，或选择其他位置。</translation>
    </message>
    <message>
        <source>The storage cannot be reached</source>
        <translation>无法访问存储</translation>
    </message>
    <message>
        <source>Check that it is connected and mounted, then try again.</source>
        <translation>请检查其是否已连接并挂载，然后重试。</translation>
    </message>
    <message>
        <source>A file is too large for the place</source>
        <translation>文件对该位置来说太大</translation>
    </message>
    <message>
        <source>Choose a place without this limit, or have the limit raised.</source>
        <translation>请选择没有此限制的位置，或提高该限制。</translation>
    </message>
    <message>
        <source>There is no repository there</source>
        <translation>那里没有存储库</translation>
    </message>
    <message>
        <source>Check the location, or create a repository there.</source>
        <translation>请检查位置，或在那里创建存储库。</translation>
    </message>
    <message>
        <source>There is a repository there already</source>
        <translation>那里已有存储库</translation>
    </message>
    <message>
        <source>Open it, or choose an empty folder.</source>
        <translation>请打开它，或选择一个空文件夹。</translation>
    </message>
    <message>
        <source>Somebody else works in the repository</source>
        <translation>其他人正在使用该存储库</translation>
    </message>
    <message>
        <source>Wait until the other work has ended, then try again.</source>
        <translation>请等待其他工作结束，然后重试。</translation>
    </message>
    <message>
        <source>The passphrase or recovery code does not fit</source>
        <translation>密码短语或恢复码不匹配</translation>
    </message>
    <message>
        <source>Type it again, and mind capitals and the keyboard layout.</source>
        <translation>请重新输入，注意大小写和键盘布局。</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this</source>
        <translation>这是由更新版本的程序写入的</translation>
    </message>
    <message>
        <source>Use the newest version of Backstop.</source>
        <translation>请使用最新版本的 Backstop。</translation>
    </message>
    <message>
        <source>Something in the repository is damaged</source>
        <translation>存储库中有内容已损坏</translation>
    </message>
    <message>
        <source>Back up again: what the source still has is stored anew. Anything else can only come back from a replica of the repository.</source>
        <translation>请重新备份：来源中仍有的内容会重新存储。其余内容只能从存储库的副本中取回。</translation>
    </message>
    <message>
        <source>The lock on the repository was lost</source>
        <translation>存储库的锁已丢失</translation>
    </message>
    <message>
        <source>Check the connection, then start again. What was stored is used by the next run.</source>
        <translation>请检查连接，然后重新开始。已存储的内容会在下次运行时使用。</translation>
    </message>
    <message>
        <source>The backup is not in the repository</source>
        <translation>该备份不在存储库中</translation>
    </message>
    <message>
        <source>Refresh the list, then choose another backup.</source>
        <translation>请刷新列表，然后选择其他备份。</translation>
    </message>
    <message>
        <source>The id fits more than one backup</source>
        <translation>该标识匹配多个备份</translation>
    </message>
    <message>
        <source>Write more of the id.</source>
        <translation>请输入更长的标识。</translation>
    </message>
    <message>
        <source>This key cannot be removed</source>
        <translation>无法移除此密钥</translation>
    </message>
    <message>
        <source>Add another one first, and open the repository with it.</source>
        <translation>请先添加另一个密钥，并用它打开存储库。</translation>
    </message>
    <message>
        <source>A source is not there</source>
        <translation>来源不存在</translation>
    </message>
    <message>
        <source>Check its path and whether its disk is mounted, then back up again.</source>
        <translation>请检查其路径以及磁盘是否已挂载，然后重新备份。</translation>
    </message>
    <message>
        <source>A source cannot be read</source>
        <translation>来源无法读取</translation>
    </message>
    <message>
        <source>Give this user access to it, then back up again.</source>
        <translation>请授予此用户访问权限，然后重新备份。</translation>
    </message>
    <message>
        <source>Nothing can be restored into this folder</source>
        <translation>无法恢复到此文件夹</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Something else stands in the way</source>
        <translation>有其他内容挡住</translation>
    </message>
    <message>
        <source>Move it away, or choose what happens to what is there.</source>
        <translation>请将其移开，或选择如何处理已有的内容。</translation>
    </message>
    <message>
        <source>Not everything was done</source>
        <translation>并非全部完成</translation>
    </message>
    <message>
        <source>Look at the problems, mend them, and run it again.</source>
        <translation>请查看并解决问题，然后重新运行。</translation>
    </message>
    <message>
        <source>Damage was found</source>
        <translation>发现损坏</translation>
    </message>
    <message>
        <source>Read what is hit, then back up again: what the source still has is stored anew.</source>
        <translation>请查看受影响的内容，然后重新备份：来源中仍有的内容会重新存储。</translation>
    </message>
    <message>
        <source>A target was missed</source>
        <translation>未达到目标</translation>
    </message>
    <message>
        <source>Read in the report what took too long or is missing.</source>
        <translation>请在报告中查看哪些耗时过长或缺失。</translation>
    </message>
    <message>
        <source>The list of backups on this machine cannot be used</source>
        <translation>本机的备份列表无法使用</translation>
    </message>
    <message>
        <source>Refresh: it is made anew from the repository. No backup is lost.</source>
        <translation>请刷新：它会从存储库重新生成。不会丢失任何备份。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::EstimateField</name>
    <message>
        <source>Best case</source>
        <translation>最好情况</translation>
    </message>
    <message>
        <source>Most likely</source>
        <translation>最可能</translation>
    </message>
    <message>
        <source>Worst case</source>
        <translation>最坏情况</translation>
    </message>
    <message>
        <source>State the most likely time</source>
        <translation>请填写最可能的时间</translation>
    </message>
    <message>
        <source>The most likely time lies between best and worst</source>
        <translation>最可能的时间应介于最好与最坏之间</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExpireDialog</name>
    <message>
        <source>Expiring backups</source>
        <translation>正在使备份过期</translation>
    </message>
    <message>
        <source>Progress of the expiry</source>
        <translation>过期处理进度</translation>
    </message>
    <message>
        <source>Expire backups</source>
        <translation>使备份过期</translation>
    </message>
    <message>
        <source>What no rule keeps goes. A backup that any of the rules keeps stays, and held ones and the newest complete one of its sources always do. Nothing goes before you have seen it here.</source>
        <translation>没有规则保留的备份将被移除。只要有任一规则保留，备份就会留下；锁定保留的备份，以及各备份源的最新完整备份始终保留。您在此处查看之前，不会移除任何备份。</translation>
    </message>
    <message>
        <source>The preview is being made</source>
        <translation>正在生成预览</translation>
    </message>
    <message>
        <source>What would expire, and what stays</source>
        <translation>将过期和保留的备份</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Expire backups</source>
        <translation>使备份过期(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Free space…</source>
        <translation>释放空间(&amp;F)…</translation>
    </message>
    <message>
        <source>One of the periods cannot be understood</source>
        <translation>有一个时长无法识别</translation>
    </message>
    <message>
        <source>Write numbers with y, m, w, d or h, for example 14d, 2w or 1y6m.</source>
        <translation>请写数字加 y、m、w、d 或 h，例如 14d、2w 或 1y6m。</translation>
    </message>
    <message>
        <source>The last good backups before it stay. Compare the backup with the one before it; where the change is right, say so on the left.</source>
        <translation>此前的最后完好备份会保留。请将该备份与前一个备份比较；如变更无误，请在左侧确认。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspicious change(s)</source>
        <translation>
            <numerusform>%Ln 处可疑变更</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no preview: nothing can expire.</source>
        <translation>没有预览：无法使任何备份过期。</translation>
    </message>
    <message>
        <source>No rule says what to keep: nothing expires. Set at least one.</source>
        <translation>没有规则指明要保留什么：不会有备份过期。请至少设置一条规则。</translation>
    </message>
    <message>
        <source>Looking at what these rules would let go. Nothing is removed yet.</source>
        <translation>正在查找这些规则不予保留的备份。尚未移除任何备份。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing would expire: all %Ln backup(s) stay.</source>
        <translation>
            <numerusform>不会有备份过期：全部 %Ln 个备份均保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Expire %Ln backup(s)</source>
        <translation>
            <numerusform>使 %Ln 个备份过期(&amp;E)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel the expiry</source>
        <translation>取消过期处理(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Name of the repository</source>
        <translation>存储库名称(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reason, for whoever asks later</source>
        <translation>原因，供日后查问(&amp;R)</translation>
    </message>
    <message>
        <source>You can close this window: the job goes on, and its report waits under Jobs.</source>
        <translation>您可以关闭此窗口：任务会继续运行，报告可在“任务”中查看。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) would expire.</source>
        <translation>
            <numerusform>%Ln 个备份将过期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) would stay.</source>
        <translation>
            <numerusform>%Ln 个备份将保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name and the reason first</source>
        <translation>请先输入名称和原因</translation>
    </message>
    <message>
        <source>What expires cannot be restored any more. Type “%1”, the name of the repository, and say why.</source>
        <translation>过期的备份无法再恢复。请输入存储库名称“%1”，并说明原因。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExpireModel</name>
    <message>
        <source>Expires</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>among the newest</source>
        <translation>属于最新的几个</translation>
    </message>
    <message>
        <source>newest of its hour</source>
        <translation>该小时最新</translation>
    </message>
    <message>
        <source>newest of its day</source>
        <translation>当日最新</translation>
    </message>
    <message>
        <source>newest of its week</source>
        <translation>当周最新</translation>
    </message>
    <message>
        <source>newest of its month</source>
        <translation>当月最新</translation>
    </message>
    <message>
        <source>newest of its year</source>
        <translation>当年最新</translation>
    </message>
    <message>
        <source>the oldest of all</source>
        <translation>所有备份中最早</translation>
    </message>
    <message>
        <source>within %1 of the newest</source>
        <translation>距最新备份 %1 以内</translation>
    </message>
    <message>
        <source>younger than %1</source>
        <translation>备份至今不到 %1</translation>
    </message>
    <message>
        <source>has no tags</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>has the tags %1</source>
        <translation>带有标签 %1</translation>
    </message>
    <message>
        <source>held</source>
        <translation>锁定保留</translation>
    </message>
    <message>
        <source>newest complete backup of its sources</source>
        <translation>其备份源的最新完整备份</translation>
    </message>
    <message>
        <source>its time has not come yet</source>
        <translation>尚未到期</translation>
    </message>
    <message>
        <source>last good one before a suspicious change: %1</source>
        <translation>可疑变更前的最后一个完好备份：%1</translation>
    </message>
    <message>
        <source>no rule keeps it</source>
        <translation>没有规则保留它</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Taken (%1)</source>
        <translation>备份时间（%1）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>备份源</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>held since the preview</source>
        <translation>预览后被锁定保留</translation>
    </message>
    <message>
        <source>the expiry ended before it came to this one</source>
        <translation>过期处理在轮到它之前已结束</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExpireReportPage</name>
    <message>
        <source>What expired, and what stays</source>
        <translation>已过期和保留的备份</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>Report of the expiry</source>
        <translation>过期处理报告</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) stayed after all: somebody held them meanwhile.</source>
        <translation>
            <numerusform>%Ln 个备份仍被保留：期间有人将其锁定保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Their space is still in use: free it now, or later from the Backup menu.</source>
        <translation>其空间仍被占用：可立即释放，或稍后从“备份”菜单释放。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) expired</source>
        <translation>
            <numerusform>%Ln 个备份已过期</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled before all of them were gone</source>
        <translation>已取消，尚未全部移除</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>存储库</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Held meanwhile</source>
        <translation>期间锁定保留</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Were to expire</source>
        <translation>原定过期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExpireRules</name>
    <message>
        <source>I looked at the sus&amp;picious changes</source>
        <translation>我已查看可疑变更(&amp;P)</translation>
    </message>
    <message>
        <source>Keep the newest backup of the last</source>
        <translation>最近若干时段各保留一个最新备份</translation>
    </message>
    <message>
        <source>Keep also</source>
        <translation>另外保留</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>备份数(&amp;B)</translation>
    </message>
    <message>
        <source>H&amp;ours</source>
        <translation>小时数(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>天数(&amp;D)</translation>
    </message>
    <message>
        <source>Wee&amp;ks</source>
        <translation>周数(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Months</source>
        <translation>月数(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Years</source>
        <translation>年数(&amp;Y)</translation>
    </message>
    <message>
        <source>All &amp;within this of the newest</source>
        <translation>距最新备份此时长以内的全部(&amp;W)</translation>
    </message>
    <message>
        <source>All yo&amp;unger than</source>
        <translation>至今不到此时长的全部(&amp;U)</translation>
    </message>
    <message>
        <source>All with one of these &amp;tags</source>
        <translation>带有以下任一标签的全部(&amp;T)</translation>
    </message>
    <message>
        <source>eod, close+audit (with both)</source>
        <translation>日终, 收盘+审计（两者兼有）</translation>
    </message>
    <message>
        <source>Days, weeks, months &amp;in</source>
        <translation>日、周、月所用时区(&amp;I)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExportDialog</name>
    <message>
        <source>&amp;Replace a file that has this name</source>
        <translation>替换同名文件(&amp;R)</translation>
    </message>
    <message>
        <source>What the archive cannot hold</source>
        <translation>归档无法保存的内容</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>First of them</source>
        <translation>其中第一个</translation>
    </message>
    <message>
        <source>Not in the archive</source>
        <translation>不在归档中</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>取消(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>Export an archive</source>
        <translation>导出归档</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;O)…</translation>
    </message>
    <message>
        <source>Its ending says what it is: .tar.zst is small and keeps the most, .tar.gz can be read everywhere, .zip also on Windows but keeps the least.</source>
        <translation>格式由扩展名决定：.tar.zst 体积小、保存的信息最多，.tar.gz 处处可读，.zip 在 Windows 上也可读，但保存的信息最少。</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>归档(&amp;A)</translation>
    </message>
    <message>
        <source>This kind of archive holds all of it, as it is in the backup.</source>
        <translation>此类归档可按备份中的原样保存全部内容。</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>You can close this window: the job goes on.</source>
        <translation>您可以关闭此窗口：任务会继续运行。</translation>
    </message>
    <message>
        <source>Archives (*.tar.zst *.tar.gz *.tar *.zip)</source>
        <translation>归档 (*.tar.zst *.tar.gz *.tar *.zip)</translation>
    </message>
    <message>
        <source>%1 to write to a %2 archive</source>
        <translation>将 %1 写入 %2 归档</translation>
    </message>
    <message>
        <source>and %L1 more</source>
        <translation>以及另外 %L1 项</translation>
    </message>
    <message>
        <source>A whole path begins with /</source>
        <translation>完整路径以 / 开头</translation>
    </message>
    <message>
        <source>Let it end in .tar.zst, .tar.gz, .tar or .zip</source>
        <translation>请以 .tar.zst、.tar.gz、.tar 或 .zip 结尾</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %Ln file(s)</source>
        <translation>
            <numerusform>导出 %Ln 个文件(&amp;E)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ExportText</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln 个文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>Sockets and special files: left out</source>
        <translation>套接字和特殊文件：已排除</translation>
    </message>
    <message>
        <source>Owner and group</source>
        <translation>所有者和组</translation>
    </message>
    <message>
        <source>Extended attributes and access lists</source>
        <translation>扩展属性和访问控制列表</translation>
    </message>
    <message>
        <source>Times more exact than a second</source>
        <translation>精度高于秒的时间</translation>
    </message>
    <message>
        <source>Times before 1970 or far in the future</source>
        <translation>1970 年以前或遥远未来的时间</translation>
    </message>
    <message>
        <source>Hard links: become files of their own</source>
        <translation>硬链接：变为独立文件</translation>
    </message>
    <message>
        <source>Holes: written as zeros</source>
        <translation>空洞：写为零</translation>
    </message>
    <message>
        <source>That names are UTF-8</source>
        <translation>名称为 UTF-8 的标记</translation>
    </message>
    <message>
        <source>%1 and %2, %3</source>
        <translation>%1和 %2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are damaged and will not be in the archive.</source>
        <translation>
            <numerusform>%Ln 个文件已损坏，不会写入归档。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders that cannot be read, with nothing below them in the archive: %1</source>
        <translation>无法读取、其下内容均不在归档中的文件夹：%1</translation>
    </message>
    <message numerus="yes">
        <source>The backup is partial: %Ln entries were never in it.</source>
        <translation>
            <numerusform>该备份仅部分完成：有 %Ln 个项目从未备份。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: there is no archive</source>
        <translation>已取消：未生成归档</translation>
    </message>
    <message>
        <source>Nothing was left behind, and what had the name is as it was.</source>
        <translation>没有残留任何内容，原有的同名文件保持原样。</translation>
    </message>
    <message>
        <source>The export failed: there is no archive</source>
        <translation>导出失败：未生成归档</translation>
    </message>
    <message>
        <source>%1 and %2 (%3) are in the archive, which takes %4. %5 were compared with the checksum of the backup before they were written. It took %6.</source>
        <translation>归档中有 %1和 %2（%3），占用 %4。写入前已将 %5与备份中的校验和比对。用时 %6。</translation>
    </message>
    <message>
        <source>Everything chosen is in the archive</source>
        <translation>所选内容均已写入归档</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not in the archive</source>
        <translation>
            <numerusform>%Ln 个条目不在归档中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the backup is in the archive, but the backup is partial</source>
        <translation>备份的全部内容均已写入归档，但该备份仅部分完成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were never in it.</source>
        <translation>
            <numerusform>有 %Ln 个项目从未备份。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::FileTree</name>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择任何内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) chosen</source>
        <translation>
            <numerusform>已选择 %Ln 个路径</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>已排除 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::FilesTab</name>
    <message>
        <source>Choose nothing</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <source>Restore chosen…</source>
        <translation>恢复所选…</translation>
    </message>
    <message>
        <source>Files of the backup</source>
        <translation>备份中的文件</translation>
    </message>
    <message>
        <source>A folder is being read</source>
        <translation>正在读取文件夹</translation>
    </message>
    <message>
        <source>Tick files or folders first: nothing ticked never means everything</source>
        <translation>请先勾选文件或文件夹：未勾选绝不等于全选</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>This folder cannot be read: something in the repository is damaged</source>
        <translation>无法读取此文件夹：存储库中有内容已损坏</translation>
    </message>
    <message>
        <source>A verification that reads every byte tells what else is hit.</source>
        <translation>进行读取每个字节的校验，可得知还有哪些内容受影响。</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>校验…</translation>
    </message>
    <message>
        <source>Export chosen…</source>
        <translation>导出所选…</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FilterLanguage</name>
    <message>
        <source>Full, incremental or differential</source>
        <translation>完整、增量或差异</translation>
    </message>
    <message>
        <source>Complete, damaged, held, partial, unverified or verified</source>
        <translation>完成、损坏、锁定保留、部分完成、未校验或已校验</translation>
    </message>
    <message>
        <source>Younger than 7 days; s, m, h, d, w, mo, y</source>
        <translation>7 天以内；s、m、h、d、w、mo、y</translation>
    </message>
    <message>
        <source>Larger than 1 GiB; k, m, g, t</source>
        <translation>大于 1 GiB；k、m、g、t</translation>
    </message>
    <message>
        <source>Of this source; * stands for anything</source>
        <translation>来自此来源；* 代表任意内容</translation>
    </message>
    <message>
        <source>With this tag</source>
        <translation>带有此标签</translation>
    </message>
    <message>
        <source>Made on this computer</source>
        <translation>在此计算机上创建</translation>
    </message>
    <message>
        <source>The id begins like this</source>
        <translation>ID 以此开头</translation>
    </message>
    <message>
        <source>A minus leaves out what matches</source>
        <translation>减号会排除匹配项</translation>
    </message>
    <message>
        <source>Files of this name; * stands for anything</source>
        <translation>此名称的文件；* 代表任意内容</translation>
    </message>
    <message>
        <source>Added, deleted, metadata or modified</source>
        <translation>新增、删除、元数据或修改</translation>
    </message>
    <message>
        <source>Larger than 1 MiB; k, m, g, t</source>
        <translation>大于 1 MiB；k、m、g、t</translation>
    </message>
    <message>
        <source>Words anywhere; quotes keep them together</source>
        <translation>任意位置的词；引号使其保持完整</translation>
    </message>
    <message>
        <source>Every byte read back, but more than 30 days ago</source>
        <translation>已回读每个字节，但在 30 天以前</translation>
    </message>
    <message>
        <source>Not verified by you on this computer</source>
        <translation>您未在此计算机上校验过</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>F1 shows what can be typed here</source>
        <translation>按 F1 查看可输入的内容</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FindField</name>
    <message>
        <source>None found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Find a component</source>
        <translation>查找组件</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FirstBackupStep</name>
    <message>
        <source>Back &amp;up now</source>
        <translation>立即备份(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>以后再说(&amp;N)</translation>
    </message>
    <message>
        <source>What shall be backed up first?</source>
        <translation>首先备份什么？</translation>
    </message>
    <message>
        <source>A folder with everything below it. More folders and other choices come with the next backup.</source>
        <translation>选择一个文件夹，其下所有内容都会备份。下次备份时可添加更多文件夹和其他选项。</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>Choose a folder to back up</source>
        <translation>选择要备份的文件夹</translation>
    </message>
</context>
<context>
    <name>backstop::ui::Forms</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>A whole path begins with /</source>
        <translation>完整路径以 / 开头</translation>
    </message>
</context>
<context>
    <name>backstop::ui::FreeSpaceDialog</name>
    <message>
        <source>You can close this window: work that has begun goes on, and stands under Jobs.</source>
        <translation>您可以关闭此窗口：已开始的工作会继续，可在“任务”中查看。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>释放空间</translation>
    </message>
    <message>
        <source>What no backup needs any more goes out of use first, and is removed when the time to wait is over. No backup loses anything.</source>
        <translation>不再有备份需要的数据会先停用，等待时间结束后再移除。任何备份都不会丢失内容。</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source>May stay &amp;unused rather than be rewritten</source>
        <translation>可闲置而不重写的比例(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Wait before removing</source>
        <translation>移除前等待(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Free space</source>
        <translation>释放空间(&amp;F)</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>%1 were freed.</source>
        <translation>已释放 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 are out of use: free space again after %Ln hour(s) to remove them.</source>
        <translation>
            <numerusform>%1 已停用：请在 %Ln 小时后再次释放空间，以将其移除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>已释放</translation>
    </message>
    <message>
        <source>Taken out of use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Rewritten for that</source>
        <translation>为此重写</translation>
    </message>
    <message>
        <source>Cancelled. No backup has lost anything; the next time goes on from here.</source>
        <translation>已取消。没有备份丢失任何内容；下次将从此处继续。</translation>
    </message>
    <message>
        <source>Not all of it was freed. No backup has lost anything.</source>
        <translation>未能全部释放。没有备份丢失任何内容。</translation>
    </message>
    <message>
        <source>There is nothing to free now.</source>
        <translation>目前没有可释放的空间。</translation>
    </message>
    <message>
        <source>%1 would be freed now.</source>
        <translation>现在将释放 %1。</translation>
    </message>
    <message>
        <source>%1 would go out of use, to be freed from %2 on.</source>
        <translation>将停用 %1，自 %2 起可释放。</translation>
    </message>
    <message>
        <source>For that, %1 are read and written again.</source>
        <translation>为此需读取并重新写入 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln pack(s)</source>
        <translation>
            <numerusform>%1，%Ln 个数据包</numerusform>
        </translation>
    </message>
    <message>
        <source>In use</source>
        <translation>已占用</translation>
    </message>
    <message>
        <source>Needed of that</source>
        <translation>其中需要</translation>
    </message>
    <message>
        <source>Goes out of use</source>
        <translation>将停用</translation>
    </message>
    <message>
        <source>Freed now</source>
        <translation>现在释放</translation>
    </message>
    <message>
        <source>Out of use already</source>
        <translation>此前已停用</translation>
    </message>
    <message>
        <source>%1, the first of it to be freed from %2 on</source>
        <translation>%1，其中最早的自 %2 起可释放</translation>
    </message>
    <message>
        <source>&amp;Free %1</source>
        <translation>释放 %1(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Take %1 out of use</source>
        <translation>停用 %1(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Free %1?</source>
        <translation>释放 %1？</translation>
    </message>
    <message>
        <source>Take %1 out of use?</source>
        <translation>停用 %1？</translation>
    </message>
    <message>
        <source>No backup that is there needs any of it. Backups that expired cannot be brought back afterwards.</source>
        <translation>现有备份均不需要这些数据。此后已过期的备份将无法找回。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>backstop::ui::HistoryBar</name>
    <message>
        <source>The list is being read</source>
        <translation>正在读取列表</translation>
    </message>
    <message>
        <source>Still loading the list of backups.</source>
        <translation>仍在加载备份列表。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) of this repository are damaged.</source>
        <translation>
            <numerusform>此存储库有 %Ln 个备份已损坏。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show damaged</source>
        <translation>显示已损坏的备份</translation>
    </message>
</context>
<context>
    <name>backstop::ui::HistoryNotice</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The history is still being read: %1 of %2 backups are in this list so far.</source>
        <translation>历史仍在读取：此列表目前包含 %2 个备份中的 %1 个。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) could not be read and are not in this list.</source>
        <translation>
            <numerusform>%Ln 个备份无法读取，不在此列表中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::HoldDialog</name>
    <message>
        <source>&amp;Hold backup</source>
        <translation>锁定保留(&amp;H)</translation>
    </message>
    <message>
        <source>Hold a backup</source>
        <translation>锁定保留备份</translation>
    </message>
    <message>
        <source>audit 2026/17, until the end of March</source>
        <translation>审计 2026/17，至 3 月底</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>取消(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Why is it held?</source>
        <translation>为何锁定保留？(&amp;W)</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>锁定保留 %1</translation>
    </message>
    <message>
        <source>No rule expires it, whoever runs it, until somebody releases it. Everybody who opens the repository sees the reason.</source>
        <translation>在有人解除锁定之前，无论由谁执行，任何规则都不会使其过期。打开存储库的每个人都能看到原因。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ImportDialog</name>
    <message>
        <source>and %L1 more</source>
        <translation>以及另外 %L1 项</translation>
    </message>
    <message>
        <source>Left out of the backup</source>
        <translation>不会纳入备份的条目</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The archive is read to its end, to see whether it is whole and what is in it. Nothing is stored yet.</source>
        <translation>正在将归档读取到末尾，以确认其是否完整以及包含哪些内容。尚未存储任何内容。</translation>
    </message>
    <message>
        <source>Progress of the look</source>
        <translation>归档检查进度</translation>
    </message>
    <message>
        <source>You can close this window: the job goes on, and its report waits under Jobs.</source>
        <translation>您可以关闭此窗口：任务会继续运行，报告可在“任务”中查看。</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Not in the backup</source>
        <translation>不在备份中</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>取消(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>Import an archive</source>
        <translation>导入归档</translation>
    </message>
    <message>
        <source>It becomes a full backup: everything in it is data of the backup, below one folder.</source>
        <translation>归档将成为一个全量备份：其中的全部内容作为备份数据，放在同一个文件夹下。</translation>
    </message>
    <message>
        <source>eod, before-release</source>
        <translation>日终, 发布前</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;O)…</translation>
    </message>
    <message>
        <source>tar, plain or compressed by gzip, zstd, bzip2 or xz, or zip.</source>
        <translation>tar（未压缩，或以 gzip、zstd、bzip2、xz 压缩）或 zip。</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>归档(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Folder in the backup that everything is in</source>
        <translation>备份中存放全部内容的文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Tags, separated by commas</source>
        <translation>标签，以半角逗号分隔(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>说明(&amp;D)</translation>
    </message>
    <message>
        <source>All of it can be taken, as it is in the archive.</source>
        <translation>全部内容均可按归档中的原样导入。</translation>
    </message>
    <message>
        <source>Archives (*.tar *.tar.* *.tgz *.tzst *.zip)</source>
        <translation>归档 (*.tar *.tar.* *.tgz *.tzst *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 to take from the %2 archive</source>
        <translation>将从 %2 归档导入 %1</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Folder in the backup</source>
        <translation>备份中的文件夹</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>写入存储库</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Cancelled: no backup was made</source>
        <translation>已取消：未创建备份</translation>
    </message>
    <message>
        <source>What was stored so far is used by the next import or backup.</source>
        <translation>已存储的数据会由下一次导入或备份沿用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of the archive are not in the backup</source>
        <translation>
            <numerusform>归档中有 %Ln 个条目不在备份中</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in the archive is in the backup</source>
        <translation>归档中的全部内容均已在备份中</translation>
    </message>
    <message>
        <source>Verify it to prove that it can be restored.</source>
        <translation>请校验该备份，以证明其可以恢复。</translation>
    </message>
    <message>
        <source>A whole path begins with /</source>
        <translation>完整路径以 / 开头</translation>
    </message>
    <message>
        <source>This cannot be the name of a folder</source>
        <translation>此名称不能用作文件夹名</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln file(s)</source>
        <translation>
            <numerusform>导入 %Ln 个文件(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The backup is partial. All others are in it.</source>
        <translation>该备份不完整。其余条目都在其中。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ImportText</name>
    <message>
        <source>It is of a kind that is not understood</source>
        <translation>无法识别其类型</translation>
    </message>
    <message>
        <source>It cannot be in a folder as it is in the archive</source>
        <translation>按其在归档中的形式，无法存放在文件夹中</translation>
    </message>
    <message>
        <source>%1 and %2, %3</source>
        <translation>%1和 %2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln 个文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) are taken without the slash at the beginning of the path.</source>
        <translation>
            <numerusform>%Ln 个条目导入时去掉路径开头的斜杠。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) are taken without the access list, which is in the form of GNU tar.</source>
        <translation>
            <numerusform>%Ln 个条目导入时不含访问控制列表，因为该列表采用 GNU tar 格式。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) take the place of an earlier one of the same name.</source>
        <translation>
            <numerusform>%Ln 个条目取代先前的同名条目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) are devices, which only root can restore.</source>
        <translation>
            <numerusform>%Ln 个条目是设备，只有 root 才能恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are in it, and %2 are free at the repository: it fits only as far as it is compressed there, or is in the repository already.</source>
        <translation>其中有 %1，而存储库处剩余 %2：只有经压缩或存储库中已有的部分才能放下。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::Inspector</name>
    <message>
        <source>Choose a backup or a job to see what is known of it.</source>
        <translation>选择一个备份或任务，可查看其已知信息。</translation>
    </message>
    <message>
        <source>Why is it in this state?</source>
        <translation>为何是此状态？</translation>
    </message>
    <message>
        <source>Details of the selection</source>
        <translation>所选项的详情</translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobProgress</name>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobText</name>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>已完成，用时 %1</translation>
    </message>
    <message>
        <source>Finished in %1, but not everything</source>
        <translation>用时 %1，但未全部完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Interrupted: the program ended while it ran</source>
        <translation>已中断：运行期间程序结束</translation>
    </message>
    <message>
        <source>Run it again: what was stored is not stored twice.</source>
        <translation>请重新运行：已存储的内容不会重复存储。</translation>
    </message>
    <message>
        <source>The target may hold part of the files: restore again, and choose to replace changed files.</source>
        <translation>目标中可能只有部分文件：请再次恢复，并选择替换已更改的文件。</translation>
    </message>
    <message>
        <source>Run it again: nothing was changed by it.</source>
        <translation>请重新运行：它没有更改任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln file(s)</source>
        <translation>
            <numerusform>%1 / %Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s)</source>
        <translation>
            <numerusform>%1 / %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>备份 %1</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>校验 %1</translation>
    </message>
    <message>
        <source>Restore to %1</source>
        <translation>恢复到 %1</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>比较 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Make the repository %1</source>
        <translation>创建存储库 %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Read the history of %1</source>
        <translation>读取 %1 的历史</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>导出到 %1</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>锁定保留 %1</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>解除 %1 的锁定</translation>
    </message>
    <message>
        <source>Expire backups of %1</source>
        <translation>使 %1 的备份过期</translation>
    </message>
    <message>
        <source>Free space in %1</source>
        <translation>释放 %1 的空间</translation>
    </message>
    <message>
        <source>Run it again: what was done is whole, and it goes on from there.</source>
        <translation>请重新运行：已完成的部分是完整的，将从该处继续。</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobsDrawer</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>任务进度</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>全部任务</translation>
    </message>
    <message>
        <source>Close the list of jobs</source>
        <translation>收起任务列表</translation>
    </message>
    <message>
        <source>Open the list of jobs</source>
        <translation>展开任务列表</translation>
    </message>
</context>
<context>
    <name>backstop::ui::JobsPage</name>
    <message>
        <source>Cancel job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已结束的任务</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生的情况</translation>
    </message>
    <message>
        <source>What the job could not do</source>
        <translation>任务未能完成的项目</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>任务进度</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>还没有任务</translation>
    </message>
    <message>
        <source>Backups, verifications and restores of this session are listed here, with their progress and how they ended.</source>
        <translation>此处会列出本次会话的备份、校验和恢复任务，以及它们的进度和结果。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>backstop::ui::KeyForm</name>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>密码短语(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Recovery code</source>
        <translation>恢复码(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Not encrypted</source>
        <translation>未加密(&amp;N)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>The code printed when the repository was made</source>
        <translation>创建存储库时打印的恢复码</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Compare it with the page it stands on, group by group, and see that the page is of this repository. A code that was removed since opens nothing any more.</source>
        <translation>请与记录它的那一页逐组核对，并确认该页属于此存储库。之后被移除的恢复码不再有效。</translation>
    </message>
    <message>
        <source>Look at what you typed with the eye in the field: Caps Lock, or another keyboard layout, types something else. If the passphrase is lost, choose “Recovery code” above.</source>
        <translation>请用输入框中的眼睛图标查看所输入的内容：大写锁定或其他键盘布局会输入不同的字符。如果密码短语已丢失，请在上方选择“恢复码”。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::MainWindow</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>The history of the repository</source>
        <translation>存储库的历史</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运维</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>What runs, and how it ended</source>
        <translation>正在运行的任务及其结果</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running or waiting</source>
        <translation>
            <numerusform>%Ln 个正在运行或等待</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln job(s) and quit?</source>
        <translation>
            <numerusform>停止 %Ln 个任务并退出？</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is stopped safely. What a backup has stored so far is used by the next one; a restore leaves whole files only.</source>
        <translation>每个任务都会安全停止。备份已存储的数据会由下一次备份沿用；恢复只会留下完整的文件。</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>不退出</translation>
    </message>
    <message>
        <source>&amp;New repository…</source>
        <translation>新建存储库(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open repository…</source>
        <translation>打开存储库(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Close repository</source>
        <translation>关闭存储库(&amp;C)</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>关闭窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Back&amp;ups</source>
        <translation>备份(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>详情面板(&amp;I)</translation>
    </message>
    <message>
        <source>Jobs &amp;drawer</source>
        <translation>任务面板(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>列(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>立即备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation>校验(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Next region</source>
        <translation>下一区域(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous region</source>
        <translation>上一区域(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>菜单栏</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Leave without keeping the recovery code?</source>
        <translation>不保存恢复码就离开吗？</translation>
    </message>
    <message>
        <source>It is shown this once and kept nowhere. Without it, nobody can open the repository when the passphrase is lost. The passphrase goes on to work.</source>
        <translation>恢复码只显示这一次，不会保存在任何地方。没有它，密码短语丢失后谁也无法打开存储库。密码短语仍然有效。</translation>
    </message>
    <message>
        <source>Leave without the code</source>
        <translation>不要恢复码，离开</translation>
    </message>
    <message>
        <source>Back to the code</source>
        <translation>返回恢复码</translation>
    </message>
    <message>
        <source>No backup matches the filter</source>
        <translation>没有备份符合筛选条件</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>The window closes when every job has stopped safely.</source>
        <translation>所有任务安全停止后，窗口会关闭。</translation>
    </message>
    <message>
        <source>Select one backup, or two</source>
        <translation>请选择一个或两个备份</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>比较(&amp;C)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <translation>
            <numerusform>%Ln 个已损坏</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Search all backups…</source>
        <translation>搜索所有备份(&amp;S)…</translation>
    </message>
    <message>
        <source>E&amp;xport archive…</source>
        <translation>导出归档(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Hold…</source>
        <translation>锁定保留(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Expire backups…</source>
        <translation>使备份过期(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Free space…</source>
        <translation>释放空间(&amp;F)…</translation>
    </message>
    <message>
        <source>Re&amp;lease…</source>
        <translation>解除锁定(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Import archive…</source>
        <translation>导入归档(&amp;I)…</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>灾难恢复</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>What comes back, in which order and within what time</source>
        <translation>恢复哪些系统、按什么顺序、在多长时间内</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>就绪度</translation>
    </message>
    <message>
        <source>How well proven it is that everything would come back</source>
        <translation>一切都能恢复的证据有多充分</translation>
    </message>
    <message>
        <source>Recover&amp;y plan</source>
        <translation>恢复计划(&amp;Y)</translation>
    </message>
    <message>
        <source>Readin&amp;ess</source>
        <translation>就绪度(&amp;E)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>How long the recovery will take, and what to do about it</source>
        <translation>恢复将用时多久，以及如何改进</translation>
    </message>
    <message>
        <source>Si&amp;mulation</source>
        <translation>模拟(&amp;M)</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>The plan done for real in a sandbox, and how long it took</source>
        <translation>在沙箱中实际执行计划及其用时</translation>
    </message>
    <message>
        <source>Dri&amp;lls</source>
        <translation>演练(&amp;L)</translation>
    </message>
    <message>
        <source>A drill has not ended</source>
        <translation>有一次演练尚未结束</translation>
    </message>
</context>
<context>
    <name>backstop::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>backstop::ui::OpenStep</name>
    <message>
        <source>&amp;Open repository</source>
        <translation>打开存储库(&amp;O)</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>上一步(&amp;K)</translation>
    </message>
    <message>
        <source>Choose the folder of the repository</source>
        <translation>选择存储库所在的文件夹</translation>
    </message>
    <message>
        <source>Open a repository</source>
        <translation>打开存储库</translation>
    </message>
    <message>
        <source>The folder that holds the backups.</source>
        <translation>存放备份的文件夹。</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>位置(&amp;L)</translation>
    </message>
    <message>
        <source>How it is unlocked</source>
        <translation>解锁方式</translation>
    </message>
</context>
<context>
    <name>backstop::ui::OverviewTab</name>
    <message>
        <source>Overview of the backup</source>
        <translation>备份概览</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>备份内容</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变更情况</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>备份经过</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>备份源</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>备份源</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Added to repository</source>
        <translation>写入存储库</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Files added</source>
        <translation>新增文件</translation>
    </message>
    <message>
        <source>Files modified</source>
        <translation>修改文件</translation>
    </message>
    <message>
        <source>Files deleted</source>
        <translation>删除文件</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>By</source>
        <translation>执行者</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The backup is being read…</source>
        <translation>正在读取备份…</translation>
    </message>
    <message>
        <source>Verify again to list the files…</source>
        <translation>重新校验以列出文件…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A full backup reads every byte again and is compared with nothing.</source>
        <translation>全量备份会重新读取每个字节，不与任何备份比较。</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Of the whole content: two backups of the same files have the same.</source>
        <translation>针对全部内容：相同文件的两个备份，其校验和相同。</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>锁定保留</translation>
    </message>
    <message>
        <source>It never expires.</source>
        <translation>永不过期。</translation>
    </message>
    <message>
        <source>It never expires: %1</source>
        <translation>永不过期：%1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PassphraseStrength</name>
    <message>
        <source>Weak: found within hours or days by someone who has the repository</source>
        <translation>弱：拿到存储库的人在数小时或数天内即可破解</translation>
    </message>
    <message>
        <source>Fair: months of work for a well-equipped attacker. A few more words make it strong</source>
        <translation>中：装备精良的攻击者需要数月。再加几个词就够强了</translation>
    </message>
    <message>
        <source>Strong, if it is not a quotation and used nowhere else</source>
        <translation>强，前提是它不出自任何引文，也没有在别处使用</translation>
    </message>
    <message>
        <source>No protection: among the first that are tried, and found within minutes</source>
        <translation>毫无保护：属于最先被尝试的一批，数分钟内即可破解</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanDetails</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, at best %2, at worst %3</source>
        <translation>%1，最好 %2，最坏 %3</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>最新备份</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>恢复用时</translation>
    </message>
    <message>
        <source>%1 if all goes well</source>
        <translation>%1（一切顺利时）</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>no loss</source>
        <translation>不允许丢失</translation>
    </message>
    <message>
        <source>Unacceptable after</source>
        <translation>最长可容忍中断</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>依赖</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>被依赖</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Begins after</source>
        <translation>启动前用时</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Backed up to</source>
        <translation>备份位置</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Change component…</source>
        <translation>更改组件…</translation>
    </message>
    <message>
        <source>Remove component</source>
        <translation>移除组件</translation>
    </message>
    <message>
        <source>Graphviz is not installed. A simpler layout is shown.</source>
        <translation>未安装 Graphviz。显示的是较简单的布局。</translation>
    </message>
    <message>
        <source>Graphviz took too long. A simpler layout is shown.</source>
        <translation>Graphviz 用时过长。显示的是较简单的布局。</translation>
    </message>
    <message>
        <source>Graphviz gave no layout. A simpler one is shown.</source>
        <translation>Graphviz 未给出布局。显示的是较简单的布局。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>none has its data</source>
        <translation>没有备份包含其数据</translation>
    </message>
    <message>
        <source>Stops with it</source>
        <translation>随之停止</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln 个组件</numerusform>
        </translation>
    </message>
    <message>
        <source>Most urgent</source>
        <translation>最高优先级</translation>
    </message>
    <message>
        <source>Shortest RTO</source>
        <translation>最短 RTO</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>打开分组</translation>
    </message>
    <message>
        <source>not stated: counts as nothing here, and a simulation assumes a time</source>
        <translation>未说明：此处不计时，模拟时会假定一个时长</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanEditor</name>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 依赖 %2</translation>
    </message>
    <message>
        <source>%1 does not need %2</source>
        <translation>%1 不依赖 %2</translation>
    </message>
    <message>
        <source>Change the teams</source>
        <translation>更改团队</translation>
    </message>
    <message>
        <source>Change name, description or target</source>
        <translation>更改名称、说明或目标</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanFactsDialog</name>
    <message>
        <source>All has to be back within</source>
        <translation>须在此时间内全部恢复</translation>
    </message>
    <message>
        <source>Name, description and target</source>
        <translation>名称、说明和目标</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>All has to be &amp;back within</source>
        <translation>须在此时间内全部恢复(&amp;B)</translation>
    </message>
    <message>
        <source>Without one, the longest target of a component counts.</source>
        <translation>未指定时，以组件中最长的目标为准。</translation>
    </message>
    <message>
        <source>Without one, the longest target of a component counts: %1.</source>
        <translation>未指定时，以组件中最长的目标为准：%1。</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>说明(&amp;D)</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>取消(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>A plan needs a name</source>
        <translation>计划必须有名称</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanFilterBar</name>
    <message>
        <source>Components of this priority</source>
        <translation>此优先级的组件</translation>
    </message>
    <message>
        <source>Components in this state</source>
        <translation>此状态的组件</translation>
    </message>
    <message>
        <source>Components of this team</source>
        <translation>此团队的组件</translation>
    </message>
    <message>
        <source>All priorities</source>
        <translation>所有优先级</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>On the critical path</source>
        <translation>在关键路径上</translation>
    </message>
    <message>
        <source>Without a backup</source>
        <translation>无备份</translation>
    </message>
    <message>
        <source>Show all components</source>
        <translation>显示全部组件</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>所有团队</translation>
    </message>
    <message>
        <source>Without a team</source>
        <translation>无团队</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln component(s)</source>
        <translation>
            <numerusform>%L1 / %Ln 个组件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is hidden; %2</source>
        <translation>%1 已隐藏；%2</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanGraph</name>
    <message>
        <source>Picture of the plan</source>
        <translation>计划图</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>依赖 %1</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove this need</source>
        <translation>移除此依赖(&amp;R)</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>显示全部(&amp;A)</translation>
    </message>
    <message>
        <source>no backup</source>
        <translation>无备份</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) stop with it</source>
        <translation>
            <numerusform>另有 %Ln 个组件随之停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) needed in all</source>
        <translation>
            <numerusform>共依赖另外 %Ln 个组件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  ·  no backup</source>
        <translation>%1  ·  无备份</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>&amp;Open group</source>
        <translation>打开分组(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Back to all groups</source>
        <translation>返回所有分组(&amp;B)</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>分组 %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanGroupBar</name>
    <message>
        <source>Bac&amp;k to all groups</source>
        <translation>返回所有分组(&amp;K)</translation>
    </message>
    <message>
        <source>Ope&amp;n group</source>
        <translation>打开分组(&amp;N)</translation>
    </message>
    <message>
        <source>G&amp;roup</source>
        <translation>分组(&amp;R)</translation>
    </message>
    <message>
        <source>Show all groups again (Esc or Alt+Left)</source>
        <translation>重新显示所有分组（Esc 或 Alt+Left）</translation>
    </message>
    <message>
        <source>Show the components of the current group (Enter)</source>
        <translation>显示当前分组的组件（Enter）</translation>
    </message>
    <message>
        <source>Draw components that belong together as one box</source>
        <translation>将相关的组件绘制为一个方框</translation>
    </message>
    <message>
        <source>All groups › %1: %2</source>
        <translation>所有分组 › %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln 个分组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln 个组件</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is being drawn…</source>
        <translation>正在绘制图…</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PlanPage</name>
    <message>
        <source>Views of the plan</source>
        <translation>计划的视图</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>图(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>顺序(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>问题(&amp;P)</translation>
    </message>
    <message>
        <source>Edit plan</source>
        <translation>编辑计划</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Add component…</source>
        <translation>添加组件…</translation>
    </message>
    <message>
        <source>Teams…</source>
        <translation>团队…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Time against target</source>
        <translation>用时与目标对比</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>缩小 (-)</translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation>显示全部 (0)</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>着色依据(&amp;C)</translation>
    </message>
    <message>
        <source>Components of the plan</source>
        <translation>计划中的组件</translation>
    </message>
    <message>
        <source>Each as early as possible</source>
        <translation>每个组件尽早恢复</translation>
    </message>
    <message>
        <source>The most urgent first, with all that it needs</source>
        <translation>最紧急的优先，连同其全部依赖</translation>
    </message>
    <message>
        <source>Order of recovery</source>
        <translation>恢复顺序</translation>
    </message>
    <message>
        <source>R&amp;ule</source>
        <translation>规则(&amp;U)</translation>
    </message>
    <message>
        <source>What is wrong with the plan</source>
        <translation>计划的问题</translation>
    </message>
    <message>
        <source>Nothing is known to be wrong with this plan. Only a drill shows that it works.</source>
        <translation>未发现此计划有问题。只有演练才能证明它可行。</translation>
    </message>
    <message>
        <source>Discard the changes of the plan?</source>
        <translation>放弃对计划的更改？</translation>
    </message>
    <message>
        <source>The plan in the repository stays as it is. The changes cannot be had back.</source>
        <translation>存储库中的计划保持不变。这些更改将无法找回。</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>返回计划</translation>
    </message>
    <message>
        <source>%1 cannot need %2: that would close a circle</source>
        <translation>%1 不能依赖 %2：否则会形成循环依赖</translation>
    </message>
    <message>
        <source>Each needs the next: %1</source>
        <translation>每个都依赖下一个：%1</translation>
    </message>
    <message>
        <source>Critical path, %1: %2</source>
        <translation>关键路径，%1：%2</translation>
    </message>
    <message>
        <source>The plan is being read</source>
        <translation>正在读取计划</translation>
    </message>
    <message>
        <source>It is in the repository, so that it is there after the disaster that it is for.</source>
        <translation>计划存放在存储库中，这样在它所应对的灾难发生后仍可取用。</translation>
    </message>
    <message>
        <source>No recovery plan yet</source>
        <translation>还没有恢复计划</translation>
    </message>
    <message>
        <source>A plan says which systems come back, in which order, by whom and within what time. It is kept in this repository, and checked against its backups.</source>
        <translation>计划说明恢复哪些系统、按什么顺序、由谁恢复以及在多长时间内恢复。它保存在此存储库中，并与其中的备份核对。</translation>
    </message>
    <message>
        <source>Use the sample plan</source>
        <translation>使用示例计划</translation>
    </message>
    <message>
        <source>Import a plan…</source>
        <translation>导入计划…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The plan could not be read</source>
        <translation>无法读取计划</translation>
    </message>
    <message>
        <source>Somebody else saved the plan meanwhile</source>
        <translation>期间有人保存了此计划</translation>
    </message>
    <message>
        <source>It is version %1 now. Discard your changes to see it; saving yours would not be accepted.</source>
        <translation>现在是版本 %1。放弃您的更改即可查看；您的更改将无法保存。</translation>
    </message>
    <message>
        <source>&amp;Problems (%L1)</source>
        <translation>问题（%L1）(&amp;P)</translation>
    </message>
    <message>
        <source>The plan has no components.</source>
        <translation>计划中没有组件。</translation>
    </message>
    <message>
        <source>There is no order: the components need each other in a circle. See the problems.</source>
        <translation>无法确定顺序：组件之间循环依赖。请查看“问题”。</translation>
    </message>
    <message>
        <source>Recovery plan</source>
        <translation>恢复计划</translation>
    </message>
    <message>
        <source>Changed, not saved</source>
        <translation>已更改，未保存</translation>
    </message>
    <message>
        <source>Nothing changed yet</source>
        <translation>尚无更改</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Version %L1</source>
        <translation>版本 %L1</translation>
    </message>
    <message>
        <source>Version %L1, %2</source>
        <translation>版本 %L1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln 个组件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>all back in %1 if all goes well</source>
        <translation>一切顺利时 %1 内全部恢复</translation>
    </message>
    <message>
        <source>The plan is being saved…</source>
        <translation>正在保存计划…</translation>
    </message>
    <message>
        <source>Name, description and target of the plan</source>
        <translation>计划的名称、说明和目标</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>不区分</translation>
    </message>
    <message>
        <source>What stops with it</source>
        <translation>随之停止的组件</translation>
    </message>
    <message>
        <source>All that it needs</source>
        <translation>其全部依赖</translation>
    </message>
    <message>
        <source>Outline beside the picture</source>
        <translation>在图旁显示大纲</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>突出显示(&amp;W)</translation>
    </message>
    <message>
        <source>Edit a plan with values that could not be read?</source>
        <translation>编辑含有无法读取的值的计划？</translation>
    </message>
    <message>
        <source>Edit without them</source>
        <translation>忽略这些值并编辑</translation>
    </message>
    <message>
        <source>Leave the plan as it is</source>
        <translation>保持计划不变</translation>
    </message>
    <message>
        <source>Outline of the plan</source>
        <translation>计划大纲</translation>
    </message>
    <message>
        <source>Nothing else stops with %1</source>
        <translation>没有其他组件随 %1 停止</translation>
    </message>
    <message>
        <source>%1 needs nothing</source>
        <translation>%1 无依赖</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s) stop with %1: %2</source>
        <translation>
            <numerusform>%Ln 个组件随 %1 停止：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s) needed by %1: %2</source>
        <translation>
            <numerusform>%1 共依赖 %Ln 个组件：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) of this plan are missing, or could not be taken as they stand. Once the plan is saved from here, what is shown stands in their place. Older versions keep what was there.</source>
        <translation>
            <numerusform>此计划中有 %Ln 个值缺失或无法采用。从此处保存计划后，将以显示的值取代。较早的版本仍保留原有内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>A group cannot be needed</source>
        <translation>不能依赖分组</translation>
    </message>
    <message>
        <source>Edit the component and choose there what it needs, or draw all components: clear Group above the picture.</source>
        <translation>请编辑该组件并在其中选择依赖，或绘制全部组件：取消勾选图上方的“分组”。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PreviewModel</name>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>未改动</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not wholly</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>未恢复</translation>
    </message>
</context>
<context>
    <name>backstop::ui::PrintedPage</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ProblemsTab</name>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生的情况</translation>
    </message>
    <message>
        <source>What is not in the backup</source>
        <translation>未进入备份的项目</translation>
    </message>
    <message>
        <source>The first %1 of %2 are listed.</source>
        <translation>仅列出 %2 项中的前 %1 项。</translation>
    </message>
    <message>
        <source>These entries are missing from the backup, or were changed while they were read. Everything else is in it.</source>
        <translation>这些项目未进入备份，或在读取期间发生了变化。其余内容均已备份。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ReadinessModels</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Score then</source>
        <translation>届时总分</translation>
    </message>
    <message>
        <source>The score there would be if this alone were done.</source>
        <translation>仅完成此项时的总分。</translation>
    </message>
    <message>
        <source>%1: %2 points, score then %3</source>
        <translation>%1：%2 分，届时总分 %3</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RTA</source>
        <translation>RTA</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>最新备份</translation>
    </message>
    <message>
        <source>Every byte read</source>
        <translation>每个字节读取时间</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未实测</translation>
    </message>
    <message>
        <source>not recovered</source>
        <translation>未恢复</translation>
    </message>
    <message>
        <source>no data of its own</source>
        <translation>无自有数据</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Positions against fills</source>
        <translation>持仓与成交对比</translation>
    </message>
    <message>
        <source>%1, before it was changed</source>
        <translation>%1，早于其更改</translation>
    </message>
    <message>
        <source>%1, outdated</source>
        <translation>%1，已过时</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Brings back</source>
        <translation>负责恢复</translation>
    </message>
    <message>
        <source>%1: %2, brings back %3</source>
        <translation>%1：%2，负责恢复 %3</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>要求：%1</translation>
    </message>
    <message>
        <source>%1: score then %2</source>
        <translation>%1：届时总分 %2</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Without a team: %1, brings back %2</source>
        <translation>无团队：%1，负责恢复 %2</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ReadinessPage</name>
    <message>
        <source>of 100</source>
        <translation>/ 100</translation>
    </message>
    <message>
        <source>Assess again</source>
        <translation>重新评估</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>How the points were reached</source>
        <translation>得分构成</translation>
    </message>
    <message>
        <source>What would raise the score</source>
        <translation>可提高总分的措施</translation>
    </message>
    <message>
        <source>Targets against what was measured</source>
        <translation>目标与实测对比</translation>
    </message>
    <message>
        <source>What would raise it</source>
        <translation>可提高总分的措施</translation>
    </message>
    <message>
        <source>Readiness is being assessed…</source>
        <translation>正在评估就绪度…</translation>
    </message>
    <message>
        <source>The plan, its backups, verifications and drills are read.</source>
        <translation>正在读取计划及其备份、校验和演练。</translation>
    </message>
    <message>
        <source>There is no recovery plan to assess</source>
        <translation>没有可评估的恢复计划</translation>
    </message>
    <message>
        <source>Here is shown how well proven it is that the firm would come back: a score with every point explained. It needs a plan that names the components and their targets.</source>
        <translation>此处显示公司能够恢复的证据有多充分：一个总分，每一分都有说明。这需要一份列明各组件及其目标的计划。</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>制定计划</translation>
    </message>
    <message>
        <source>Readiness %1 of 100</source>
        <translation>就绪度 %1 / 100</translation>
    </message>
    <message>
        <source>%1 points were reached, but no more than %2 count:</source>
        <translation>已得 %1 分，但至多计 %2 分：</translation>
    </message>
    <message>
        <source>%1, version %2 of the plan, as of %3</source>
        <translation>%1，计划版本 %2，截至 %3</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Score then</source>
        <translation>届时总分</translation>
    </message>
    <message>
        <source>Data loss of each component</source>
        <translation>各组件的数据丢失</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Data loss by component</source>
        <translation>各组件的数据丢失</translation>
    </message>
    <message>
        <source>Data loss over time</source>
        <translation>各时段的数据丢失</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RecentList</name>
    <message>
        <source>Opened before</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>无法访问</translation>
    </message>
    <message>
        <source>Take off this list; nothing is deleted</source>
        <translation>从列表中移除；不会删除任何内容</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>从列表中移除 %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RecoveryCodeStep</name>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Keep this recovery code</source>
        <translation>请妥善保管此恢复码</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>保存恢复码</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Backstop recovery code</source>
        <translation>Backstop 恢复码</translation>
    </message>
    <message>
        <source>Recovery code: %1</source>
        <translation>恢复码：%1</translation>
    </message>
    <message>
        <source>Copied: paste it into a password manager</source>
        <translation>已复制：请粘贴到密码管理器中</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Repository:  %1</source>
        <translation>存储库：  %1</translation>
    </message>
    <message>
        <source>Location:    %1</source>
        <translation>位置：    %1</translation>
    </message>
    <message>
        <source>Made:        %1 by %2</source>
        <translation>创建：    %1，%2</translation>
    </message>
    <message>
        <source>This code opens the repository when its passphrase is lost. Upper and lower case and hyphens do not matter.</source>
        <translation>密码短语丢失时，此恢复码可打开存储库。不区分大小写，连字符可省略。</translation>
    </message>
    <message>
        <source>In the window: File &gt; Open repository, give the location, choose &quot;Recovery code&quot;, and type it.</source>
        <translation>在窗口中：文件 &gt; 打开存储库，填写位置，选择“恢复码”并输入。</translation>
    </message>
    <message>
        <source>On the command line of any Linux machine that reaches the location, with Backstop installed:</source>
        <translation>在任何能访问该位置并已安装 Backstop 的 Linux 计算机的命令行中：</translation>
    </message>
    <message>
        <source>    Type the code where the passphrase is asked for.</source>
        <translation>    在询问密码短语处输入恢复码。</translation>
    </message>
    <message>
        <source>    The last one gives the repository a passphrase that you know.</source>
        <translation>    最后一条命令为存储库设置一个您知道的密码短语。</translation>
    </message>
    <message>
        <source>Keep this page apart from the repository. Whoever has both can read everything.</source>
        <translation>请将此页与存储库分开存放。同时拥有两者的人可以读取全部内容。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>It opens the repository when the passphrase is lost. It is shown once and kept nowhere: print it, save it or write it down, and keep it apart from this computer. The page that is printed or saved names the repository and says how to use the code.</source>
        <translation>密码短语丢失时，可用它打开存储库。它只显示一次，不会保存在任何地方：请打印、保存或抄写下来，并与这台计算机分开存放。打印或保存的页面会注明存储库以及恢复码的使用方法。</translation>
    </message>
    <message>
        <source>&amp;Last four symbols of the code, from where it is kept now</source>
        <translation>恢复码的最后四个字符，请从现在的存放处抄录(&amp;L)</translation>
    </message>
    <message>
        <source>So that a slip of the pen is found today</source>
        <translation>以便今天就能发现笔误</translation>
    </message>
    <message>
        <source>That is how it ends</source>
        <translation>结尾正确</translation>
    </message>
    <message>
        <source>It ends otherwise: compare what you kept</source>
        <translation>结尾不符：请核对您保存的内容</translation>
    </message>
    <message>
        <source>Type how the code ends first</source>
        <translation>请先输入恢复码的结尾</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RecoveryForm</name>
    <message>
        <source>Until somebody works on it</source>
        <translation>人员着手前用时</translation>
    </message>
    <message>
        <source>How long recovery takes</source>
        <translation>恢复用时</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>data/orders</source>
        <translation>data/orders</translation>
    </message>
    <message>
        <source>Any backup</source>
        <translation>任意备份</translation>
    </message>
    <message>
        <source>s3://backups/database/</source>
        <translation>s3://backups/database/</translation>
    </message>
    <message>
        <source>Nothing has to be run</source>
        <translation>无需运行程序</translation>
    </message>
    <message>
        <source>Its &amp;data, as a path in the backup</source>
        <translation>其数据在备份中的路径(&amp;D)</translation>
    </message>
    <message>
        <source>Only of backups wit&amp;h this tag</source>
        <translation>仅限带此标签的备份(&amp;H)</translation>
    </message>
    <message>
        <source>Where its backups are, for pe&amp;ople</source>
        <translation>备份位置，供人员查阅(&amp;O)</translation>
    </message>
    <message>
        <source>Pro&amp;gram that recovers it</source>
        <translation>用于恢复它的程序(&amp;G)</translation>
    </message>
    <message>
        <source>Runs after the restore. A path that is not whole starts at the folder of scripts that a drill is told.</source>
        <translation>在恢复数据之后运行。相对路径以演练时指定的脚本文件夹为起点。</translation>
    </message>
    <message>
        <source>Until so&amp;mebody works on it</source>
        <translation>人员着手前用时(&amp;M)</translation>
    </message>
    <message>
        <source>How long recover&amp;y takes then</source>
        <translation>此后恢复用时(&amp;Y)</translation>
    </message>
    <message>
        <source>Without the transfer of its data, which is computed.</source>
        <translation>不含数据传输，其用时另行计算。</translation>
    </message>
    <message>
        <source>How often a try &amp;fails</source>
        <translation>单次尝试的失败率(&amp;F)</translation>
    </message>
    <message>
        <source>A path as in the list of files, without a slash before it</source>
        <translation>与文件列表中相同的路径，开头不带斜杠</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RecoveryKitPage</name>
    <message>
        <source>Recovery kit</source>
        <translation>恢复凭证</translation>
    </message>
    <message>
        <source>This page opens a repository of backups made with Backstop when its passphrase is lost. Keep it like a deed: on paper, in a safe, and not where the repository is.</source>
        <translation>当密码短语丢失时，此页可打开用 Backstop 建立的备份存储库。请像契据一样保管：打印在纸上，放入保险柜，不要与存储库放在一处。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Upper and lower case and hyphens do not matter. What looks like the letter I or L is the digit 1, what looks like O is the digit 0.</source>
        <translation>大小写和连字符无关紧要。看似字母 I 或 L 的是数字 1，看似 O 的是数字 0。</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>存储库</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Key slot</source>
        <translation>密钥槽</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>此页</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1，由 %2 创建</translation>
    </message>
    <message>
        <source>To get the data back</source>
        <translation>如何取回数据</translation>
    </message>
    <message>
        <source>Take a Linux computer that reaches the location above, and install Backstop on it.</source>
        <translation>找一台可访问上述位置的 Linux 计算机，并在其上安装 Backstop。</translation>
    </message>
    <message>
        <source>Start Backstop, choose File &gt; Open repository and give the location. Where a passphrase is asked for, type the recovery code. On the command line:</source>
        <translation>启动 Backstop，选择“文件 &gt; 打开存储库”并输入位置。在要求输入密码短语处，输入恢复码。命令行方式：</translation>
    </message>
    <message>
        <source>Choose the newest backup and restore it to a new, empty folder:</source>
        <translation>选择最新的备份，将其恢复到一个新的空文件夹：</translation>
    </message>
    <message>
        <source>Give the repository a passphrase that you know:</source>
        <translation>为存储库设置一个您知道的密码短语：</translation>
    </message>
    <message>
        <source>Was this page lost, or seen by somebody who should not? With the passphrase, begin a new key, then make a new page with &quot;key recovery-kit&quot;:</source>
        <translation>此页丢失，或被不该看到的人看到？请用密码短语启用新密钥，然后用“key recovery-kit”制作新页：</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>保管于</translation>
    </message>
    <message>
        <source>Handed to, on</source>
        <translation>交给何人、何时</translation>
    </message>
    <message>
        <source>Last tried on</source>
        <translation>上次试用日期</translation>
    </message>
    <message>
        <source>Whoever has this page and reaches the repository can read everything in it. Without the passphrase and without this code nobody can, not even who made Backstop.</source>
        <translation>持有此页并能访问存储库的人可读取其中的一切。没有密码短语和此代码，任何人都无法读取，包括 Backstop 的作者。</translation>
    </message>
    <message>
        <source>Backstop recovery kit</source>
        <translation>Backstop 恢复凭证</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreLines</name>
    <message>
        <source>Part of a path</source>
        <translation>路径的一部分</translation>
    </message>
    <message>
        <source>Show only paths with this part</source>
        <translation>只显示包含此部分的路径</translation>
    </message>
    <message>
        <source>Show only this action</source>
        <translation>只显示此操作</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>全部：%1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestorePreviewStep</name>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>冲突</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>What would be done</source>
        <translation>将执行的操作</translation>
    </message>
    <message>
        <source>The preview is being made</source>
        <translation>正在生成预览</translation>
    </message>
    <message>
        <source>Comparing the backup with what is there. Nothing is written yet.</source>
        <translation>正在将备份与目标处的现有内容比较。尚未写入任何内容。</translation>
    </message>
    <message>
        <source>This is what would be done</source>
        <translation>将执行以下操作</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) in the way</source>
        <translation>
            <numerusform>%Ln 个项目有冲突</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back and choose another folder, or what happens to what is there.</source>
        <translation>请返回选择其他文件夹，或更改对现有内容的处理方式。</translation>
    </message>
    <message>
        <source>Not enough room: %1 needed, %2 free</source>
        <translation>空间不足：需要 %1，可用 %2</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>请释放一些空间，或选择其他文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be deleted</source>
        <translation>
            <numerusform>将删除 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do: everything is there already.</source>
        <translation>无需任何操作：所有内容均已存在。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be written, %1 in all.</source>
        <translation>
            <numerusform>将写入 %Ln 个文件，共 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Free there</source>
        <translation>可用空间</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translation>存在冲突的项目</translation>
    </message>
    <message>
        <source>There is not enough room</source>
        <translation>空间不足</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>无需任何操作</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s)</source>
        <translation>
            <numerusform>恢复 %Ln 个文件(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>They are listed first below. Deleted files are not kept.</source>
        <translation>它们列在下方最前面。删除的文件不会保留。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) would be made.</source>
        <translation>
            <numerusform>将新建 %Ln 个文件夹。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln folder(s)</source>
        <translation>
            <numerusform>恢复 %Ln 个文件夹(&amp;R)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be replaced.</source>
        <translation>
            <numerusform>将替换 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be deleted.</source>
        <translation>
            <numerusform>将删除 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the chosen files are damaged and cannot be restored</source>
        <translation>
            <numerusform>所选文件中有 %Ln 个已损坏，无法恢复</numerusform>
        </translation>
    </message>
    <message>
        <source>A restore writes all others and lists these in its report. They stand first below.</source>
        <translation>恢复会写入其他所有文件，并在报告中列出这些文件。它们排在下面最前。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be replaced</source>
        <translation>
            <numerusform>将替换 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>They are listed first below. What stands there now is not kept.</source>
        <translation>它们列在下面最前。那里现有的内容不会保留。</translation>
    </message>
    <message>
        <source>Nothing can be restored: all that is missing is damaged.</source>
        <translation>无法恢复任何内容：缺少的全部已损坏。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing would be written, and %Ln file(s) deleted.</source>
        <translation>
            <numerusform>不会写入任何内容，将删除 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s), replace %1</source>
        <translation>
            <numerusform>恢复 %Ln 个文件，替换 %1 个(&amp;R)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln file(s)</source>
        <translation>
            <numerusform>删除 %Ln 个文件(&amp;D)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines are shown, what is in the way, deleted or replaced first; %3 more are not.</source>
        <translation>显示 %2 行中的 %1 行，先列出有冲突、将被删除或替换的内容；另有 %3 行未显示。</translation>
    </message>
    <message>
        <source>The backup is partial</source>
        <translation>该备份仅部分完成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) were never in it, or not surely as they were. No restore brings them back.</source>
        <translation>
            <numerusform>有 %Ln 个项目从未备份，或不能确定与原样一致。任何恢复都无法找回它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would be written as long as something is in the way.</source>
        <translation>只要存在冲突的项目，就不会写入任何内容。</translation>
    </message>
    <message>
        <source>The folder cannot be written to</source>
        <translation>无法写入该文件夹</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s), replace %1, delete %2</source>
        <translation>
            <numerusform>恢复 %Ln 个文件，替换 %1 个，删除 %2 个(&amp;R)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln file(s), delete %1</source>
        <translation>
            <numerusform>恢复 %Ln 个文件，删除 %1 个(&amp;R)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln folder(s), delete %1</source>
        <translation>
            <numerusform>恢复 %Ln 个文件夹，删除 %1 个(&amp;R)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln file(s)?</source>
        <translation>
            <numerusform>删除 %Ln 个文件？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln file(s)?</source>
        <translation>
            <numerusform>替换 %Ln 个文件？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln file(s) and delete %1?</source>
        <translation>
            <numerusform>替换 %Ln 个文件并删除 %1 个？</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand in %1 now, and are not kept. Everything else there stays.</source>
        <translation>它们现在位于 %1，不会保留。那里的其他内容保持不变。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreReportDialog</name>
    <message>
        <source>Report of the restore</source>
        <translation>恢复报告</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreReportStep</name>
    <message>
        <source>Each of them is whole. Restore again to get the rest.</source>
        <translation>这些文件都是完整的。再次恢复即可取得其余文件。</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Failed: not one file was restored</source>
        <translation>失败：没有恢复任何文件</translation>
    </message>
    <message>
        <source>The problems below say why.</source>
        <translation>原因见下方所列问题。</translation>
    </message>
    <message>
        <source>The problems below say what is missing, and why.</source>
        <translation>缺失的内容及原因见下方所列问题。</translation>
    </message>
    <message>
        <source>Each file was compared with the checksum in the backup as it was written.</source>
        <translation>每个文件在写入时都与备份中的校验和进行了比对。</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were, and were not compared with the backup.</source>
        <translation>
            <numerusform>%Ln 个文件保持原样，没有与备份比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cancelled: not one file was written</source>
        <translation>已取消：没有写入任何文件</translation>
    </message>
    <message>
        <source>Done: no file had to be written</source>
        <translation>完成：没有需要写入的文件</translation>
    </message>
    <message>
        <source>What was not simply restored</source>
        <translation>未直接恢复的内容</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>%1 of %2 lines are shown, problems first; %3 more are not. A saved report lists every problem.</source>
        <translation>显示 %2 行中的 %1 行，先列出问题；另有 %3 行未显示。保存的报告会列出所有问题。</translation>
    </message>
    <message numerus="yes">
        <source>Restored and verified %1 of %Ln file(s)</source>
        <translation>
            <numerusform>已恢复并校验 %1 / %Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %1 of %Ln file(s) in place</source>
        <translation>
            <numerusform>已取消：%1 / %Ln 个文件已就位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: compared by size and time, not read.</source>
        <translation>
            <numerusform>%Ln 个文件保持原样：只比较了大小和时间，没有读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) were never in the backup, or not surely as they were.</source>
        <translation>
            <numerusform>有 %Ln 个项目从未备份，或不能确定与原样一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) were made, and are left.</source>
        <translation>
            <numerusform>已新建 %Ln 个文件夹，未予清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored all that is in the backup, which is partial</source>
        <translation>已恢复备份中的全部内容，但该备份仅部分完成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with more than 1 GiB of holes have no checksum: each chunk was authenticated, the whole was not compared. All others were compared.</source>
        <translation>
            <numerusform>%Ln 个文件的空洞超过 1 GiB，没有校验和：每个数据块都已通过认证，但没有比对整个文件。其余文件均已比对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) stayed as they were: read, and the same in every byte.</source>
        <translation>
            <numerusform>%Ln 个文件保持原样：已读取，每个字节都相同。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreWhatStep</name>
    <message>
        <source>&amp;Everything</source>
        <translation>全部内容(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Only what is ticked</source>
        <translation>仅勾选的内容(&amp;O)</translation>
    </message>
    <message>
        <source>Files of the backup</source>
        <translation>备份中的文件</translation>
    </message>
    <message>
        <source>What shall be restored?</source>
        <translation>要恢复什么？</translation>
    </message>
    <message>
        <source>The whole backup is restored, whatever is ticked.</source>
        <translation>无论勾选了什么，都会恢复整个备份。</translation>
    </message>
    <message>
        <source>Found by the verification of %1.</source>
        <translation>由 %1 的校验发现。</translation>
    </message>
    <message>
        <source>This backup is damaged: its record or its list of files</source>
        <translation>此备份已损坏：其记录或文件列表</translation>
    </message>
    <message>
        <source>What can still be read is restored, and the report lists the rest.</source>
        <translation>仍可读取的内容会被恢复，其余列在报告中。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of this backup are damaged and cannot be restored</source>
        <translation>
            <numerusform>此备份中有 %Ln 个文件已损坏，无法恢复</numerusform>
        </translation>
    </message>
    <message>
        <source>A restore writes all others and lists these. The preview names those that you chose.</source>
        <translation>恢复会写入其他所有文件并列出这些文件。预览会指出您所选的损坏文件。</translation>
    </message>
    <message>
        <source>Use the verified one of %1</source>
        <translation>改用 %1 的已校验备份</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln 个文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln 个文件，%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreWhereStep</name>
    <message>
        <source>A &amp;new folder</source>
        <translation>新文件夹(&amp;N)</translation>
    </message>
    <message>
        <source>An&amp;other folder</source>
        <translation>其他文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Delete what is not in the backup</source>
        <translation>删除备份中没有的内容(&amp;D)</translation>
    </message>
    <message>
        <source>Folder to restore into</source>
        <translation>恢复到的文件夹</translation>
    </message>
    <message>
        <source>Choose a folder to restore into</source>
        <translation>选择恢复到的文件夹</translation>
    </message>
    <message>
        <source>Where shall it go?</source>
        <translation>恢复到哪里？</translation>
    </message>
    <message>
        <source>Makes the restored folders exactly what they were. Off unless you need it.</source>
        <translation>使所恢复的文件夹与当时完全一致。除非需要，请勿启用。</translation>
    </message>
    <message>
        <source>If something is there already</source>
        <translation>如果目标处已有内容</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Nothing is written at all. You see what is in the way.</source>
        <translation>不写入任何内容，只显示有冲突的项目。</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Only what is missing is restored.</source>
        <translation>仅恢复缺失的内容。</translation>
    </message>
    <message>
        <source>Replace it &amp;where it differs</source>
        <translation>有差异时替换(&amp;W)</translation>
    </message>
    <message>
        <source>What has the size and time of the backup stays untouched.</source>
        <translation>大小和时间与备份相同的内容不作改动。</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Everything is written anew. What was there is gone.</source>
        <translation>全部重新写入。原有内容将不复存在。</translation>
    </message>
    <message>
        <source>Files that were made after the backup will be deleted from the restored folders.</source>
        <translation>备份之后新建的文件将从所恢复的文件夹中删除。</translation>
    </message>
    <message>
        <source>Where it &amp;came from</source>
        <translation>原来的位置(&amp;C)</translation>
    </message>
    <message>
        <source>What happens to files that are there already is chosen below.</source>
        <translation>在下方选择如何处理那里已有的文件。</translation>
    </message>
    <message>
        <source>This makes the folder %1</source>
        <translation>这会创建文件夹 %1</translation>
    </message>
    <message>
        <source>To put the files back where they were, choose &quot;Where it came from&quot;.</source>
        <translation>要把文件放回原处，请选择“原来的位置”。</translation>
    </message>
    <message>
        <source>%1 on %2, which is not this computer. To restore to this path here, choose another folder.</source>
        <translation>%2 上的 %1，不在这台计算机上。要恢复到本机的这个路径，请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The preview shows them before anything happens.</source>
        <translation>执行之前，预览会显示这些文件。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RestoreWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Restore from %1</source>
        <translation>恢复自 %1</translation>
    </message>
    <message>
        <source>1  What</source>
        <translation>1  内容</translation>
    </message>
    <message>
        <source>2  Where</source>
        <translation>2  位置</translation>
    </message>
    <message>
        <source>3  Preview</source>
        <translation>3  预览</translation>
    </message>
    <message>
        <source>4  Restore</source>
        <translation>4  恢复</translation>
    </message>
    <message>
        <source>5  Report</source>
        <translation>5  报告</translation>
    </message>
    <message>
        <source>Choose what to restore first: nothing chosen never means everything</source>
        <translation>请先选择要恢复的内容：未选择绝不等于全选</translation>
    </message>
    <message>
        <source>Choose a folder first</source>
        <translation>请先选择文件夹</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Cancel restore</source>
        <translation>取消恢复(&amp;C)</translation>
    </message>
    <message>
        <source>Close without restoring?</source>
        <translation>不恢复就关闭？</translation>
    </message>
    <message>
        <source>Nothing has been written. What you chose here is forgotten.</source>
        <translation>尚未写入任何内容。您在这里的选择将被放弃。</translation>
    </message>
    <message>
        <source>&amp;Close without restoring</source>
        <translation>不恢复，关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>You can close this window: the job goes on, and its report waits under Jobs.</source>
        <translation>您可以关闭此窗口：任务会继续运行，报告可在“任务”中查看。</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>恢复进度</translation>
    </message>
</context>
<context>
    <name>backstop::ui::RpoModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SaveReport</name>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>替换该文件？</translation>
    </message>
    <message>
        <source>There is one of this name already. What it holds is lost.</source>
        <translation>已有同名文件。其内容将丢失。</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>替换该文件</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ScenarioForm</name>
    <message>
        <source>Not lost</source>
        <translation>未受影响</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>返回计划</translation>
    </message>
    <message>
        <source>Compare this</source>
        <translation>加入对比</translation>
    </message>
    <message>
        <source>Beside the plan as it is</source>
        <translation>与现行计划并排</translation>
    </message>
    <message>
        <source>&amp;Run simulation</source>
        <translation>运行模拟(&amp;R)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>A bad day is bad for everyone: in each trial all durations are longer or shorter together, by about this much</source>
        <translation>糟糕的一天对谁都糟糕：在每次试验中，所有用时一同变长或变短，幅度大致为此值</translation>
    </message>
    <message>
        <source>&amp;Trials</source>
        <translation>试验次数(&amp;T)</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>One &amp;person less</source>
        <translation>少一人(&amp;P)</translation>
    </message>
    <message>
        <source>Latest backup c&amp;orrupt</source>
        <translation>最新备份已损坏(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Not lost</source>
        <translation>未受影响(&amp;N)</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排对比</translation>
    </message>
    <message>
        <source>Beside the plan &amp;as it is</source>
        <translation>与现行计划并排(&amp;A)</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>模拟进度</translation>
    </message>
    <message>
        <source>%1 (%L2 now)</source>
        <translation>%1（现有 %L2 人）</translation>
    </message>
    <message>
        <source>No team has two people</source>
        <translation>没有团队有两人</translation>
    </message>
    <message>
        <source>Everybody is there</source>
        <translation>全员到位</translation>
    </message>
    <message>
        <source>Nothing has two backups</source>
        <translation>没有组件有两个备份</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The backups say of no component how much is to be transferred</source>
        <translation>备份未说明任何组件需传输多少数据</translation>
    </message>
    <message>
        <source>Nothing is left to recover: untick what was lost.</source>
        <translation>没有需要恢复的组件：请取消勾选受影响的组件。</translation>
    </message>
    <message numerus="yes">
        <source>Too many trials for %Ln component(s): %L1 at most.</source>
        <translation>
            <numerusform>对于 %Ln 个组件，试验次数过多：至多 %L1 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot have a corrupt backup and not be lost.</source>
        <translation>%1 不能既备份损坏又未受影响。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Not run with these inputs yet.</source>
        <translation>尚未用这些输入运行。</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>随机种子(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Good and bad days differ by</source>
        <translation>好坏日子的差异(&amp;G)</translation>
    </message>
    <message>
        <source>Thro&amp;ughput of transfers</source>
        <translation>传输吞吐量(&amp;U)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SearchWindow</name>
    <message>
        <source>Only &amp;deleted files</source>
        <translation>仅已删除的文件(&amp;D)</translation>
    </message>
    <message>
        <source>All &amp;versions…</source>
        <translation>所有版本(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Search all backups</source>
        <translation>搜索所有备份</translation>
    </message>
    <message>
        <source>The backups are being searched</source>
        <translation>正在搜索备份</translation>
    </message>
    <message>
        <source>Files found</source>
        <translation>找到的文件</translation>
    </message>
    <message>
        <source>A part of the path, or orders-2026-*.json</source>
        <translation>路径的一部分，或 orders-2026-*.json</translation>
    </message>
    <message>
        <source>Only what the newest backup of its source has no more</source>
        <translation>仅显示其来源的最新备份中已没有的内容</translation>
    </message>
    <message>
        <source>&amp;Find files that any backup has</source>
        <translation>查找任一备份中的文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The newest version of this file</source>
        <translation>此文件的最新版本</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>请先选择一个文件</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>目前 %1</translation>
    </message>
    <message>
        <source>First %1 shown, type more to narrow the search</source>
        <translation>显示前 %1 个，请输入更多内容以缩小范围</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a part of a path to see every file that any backup has or had: how many versions there are, when it was first and last seen, and whether it is gone.</source>
        <translation>输入路径的一部分，即可看到任一备份现有或曾有的每个文件：有多少版本、首次和最后出现的时间、是否已消失。</translation>
    </message>
    <message>
        <source>The backups could not be searched</source>
        <translation>无法搜索备份</translation>
    </message>
    <message>
        <source>What went wrong is said above.</source>
        <translation>错误原因见上方。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>No file matches</source>
        <translation>没有匹配的文件</translation>
    </message>
    <message>
        <source>The history of this repository is still being read; files appear here as they are found.</source>
        <translation>此存储库的历史仍在读取；找到文件后会显示在这里。</translation>
    </message>
    <message>
        <source>No deleted file matches. Untick “Only deleted files” to search all.</source>
        <translation>没有匹配的已删除文件。取消勾选“仅已删除的文件”可搜索全部。</translation>
    </message>
    <message>
        <source>Upper and lower case are the same. * and ? stand for any characters; with them the whole name has to match, or the whole path where there is a /.</source>
        <translation>不区分大小写。* 和 ? 代表任意字符；使用它们时须匹配整个名称，含 / 时须匹配整个路径。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SevereGuard</name>
    <message>
        <source>The name is %1</source>
        <translation>名称应为 %1</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the filter, close what is open</source>
        <translation>清除筛选，关闭打开的面板</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Browse the files of the backup</source>
        <translation>浏览备份中的文件</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Tick a file or folder</source>
        <translation>勾选文件或文件夹</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Shift+F10</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>上下文菜单</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>Show a passphrase that is typed</source>
        <translation>显示正在输入的密码短语</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Show what can be typed as a filter</source>
        <translation>显示可输入的筛选条件</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>Show all versions of a file</source>
        <translation>显示文件的所有版本</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+↑、Alt+↓</translation>
    </message>
    <message>
        <source>Go to another question of a drill</source>
        <translation>转到演练的另一个问题</translation>
    </message>
</context>
<context>
    <name>backstop::ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationCharts</name>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>Share of trials</source>
        <translation>试验占比</translation>
    </message>
    <message>
        <source>Fastest trial</source>
        <translation>最快的试验</translation>
    </message>
    <message>
        <source>Slowest trial</source>
        <translation>最慢的试验</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Mean time above the target</source>
        <translation>平均超出目标的时间</translation>
    </message>
    <message>
        <source>P50 %1, P80 %2, P95 %3, P99 %4</source>
        <translation>P50 %1，P80 %2，P95 %3，P99 %4</translation>
    </message>
    <message>
        <source>P50 to P80</source>
        <translation>P50 至 P80</translation>
    </message>
    <message>
        <source>to P95</source>
        <translation>至 P95</translation>
    </message>
    <message>
        <source>to P99</source>
        <translation>至 P99</translation>
    </message>
    <message>
        <source>above the target</source>
        <translation>超出目标</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RTO met</source>
        <translation>达到 RTO</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, no RTO</source>
        <translation>%1，无 RTO</translation>
    </message>
    <message>
        <source>not lost</source>
        <translation>未受影响</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No component has a target.</source>
        <translation>没有组件设有目标。</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln component(s) with an RTO keep it in 95 % of the trials; closest is %1.</source>
        <translation>
            <numerusform>全部 %Ln 个设有 RTO 的组件在 95% 的试验中都能达到 RTO；最接近上限的是 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Share of the trials in which %1 took this long</source>
        <translation>恢复用时为此值的试验占比：%1</translation>
    </message>
    <message>
        <source>Share of the trials in which %1 was back by then</source>
        <translation>届时已恢复的试验占比：%1</translation>
    </message>
    <message>
        <source>%1 took %2 to %3</source>
        <translation>%1 用时 %2 至 %3</translation>
    </message>
    <message>
        <source>%1 done within %2</source>
        <translation>%1 在 %2 内完成</translation>
    </message>
    <message>
        <source>P95 of RTO</source>
        <translation>P95 / RTO</translation>
    </message>
    <message>
        <source>RTO (→: later than is shown)</source>
        <translation>RTO（→：晚于所示范围）</translation>
    </message>
    <message>
        <source>The scenarios are still being compared.</source>
        <translation>仍在比较各个场景。</translation>
    </message>
    <message>
        <source>Nothing to compare: tick scenarios on the left, and run the simulation again.</source>
        <translation>没有可对比的内容：请在左侧勾选情景，然后重新运行模拟。</translation>
    </message>
    <message>
        <source>The simulation was stopped before the scenarios were compared.</source>
        <translation>模拟在对比情景之前已停止。</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Target met</source>
        <translation>达到目标</translation>
    </message>
    <message>
        <source>P95 against the plan</source>
        <translation>P95 与计划之差</translation>
    </message>
    <message>
        <source>Worst is &quot;%1&quot;: P95 %2, %3 later than as planned.</source>
        <translation>最差的是“%1”：P95 %2，比按计划晚 %3。</translation>
    </message>
    <message>
        <source>No scenario makes the 95th percentile worse.</source>
        <translation>没有情景使第 95 百分位数变差。</translation>
    </message>
    <message>
        <source>%1 of the trials are not drawn: they took up to %2.</source>
        <translation>%1 的试验未绘出：它们最长耗时 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln RTO(s) missed</source>
        <translation>
            <numerusform>%1；%Ln 个 RTO 未达到</numerusform>
        </translation>
    </message>
    <message>
        <source>RTOs missed</source>
        <translation>未达到的 RTO</translation>
    </message>
    <message>
        <source>&quot;%1&quot; misses the most RTOs: %2 instead of %3.</source>
        <translation>在“%1”下未达到的 RTO 最多：%2 个，而计划中为 %3 个。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationCourse</name>
    <message>
        <source>Mobilise</source>
        <translation>集结人员</translation>
    </message>
    <message>
        <source>Wait for the team</source>
        <translation>等待团队</translation>
    </message>
    <message>
        <source>Find the backup before</source>
        <translation>查找上一个备份</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>Work that failed</source>
        <translation>失败的工作</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>%1: %2, from %3 to %4</source>
        <translation>%1：%2，从 %3 到 %4</translation>
    </message>
    <message>
        <source>; try %L1</source>
        <translation>；第 %L1 次尝试</translation>
    </message>
    <message>
        <source>; until %1 was back</source>
        <translation>；直至 %1 恢复</translation>
    </message>
    <message>
        <source>; after %1</source>
        <translation>；在 %1 之后</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>RTO (→: later than is shown)</source>
        <translation>RTO（→：晚于所示范围）</translation>
    </message>
    <message>
        <source>Back after</source>
        <translation>恢复用时</translation>
    </message>
    <message>
        <source>The course of every trial: all is back after %1.</source>
        <translation>每次试验的进程：%1 后全部恢复。</translation>
    </message>
    <message>
        <source>The trial that took the middle time, number %L1: all is back after %2.</source>
        <translation>用时居中的试验，第 %L1 次：%2 后全部恢复。</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 is back after %2; its RTO is %3</source>
        <translation>%1 在 %2 后恢复；其 RTO 为 %3</translation>
    </message>
    <message>
        <source>%1 is back after %2</source>
        <translation>%1 在 %2 后恢复</translation>
    </message>
    <message>
        <source>Nothing in this plan takes any time.</source>
        <translation>此计划中没有任何耗时的内容。</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>P95 with it</source>
        <translation>届时 P95</translation>
    </message>
    <message>
        <source>P95 sooner by</source>
        <translation>P95 提前</translation>
    </message>
    <message>
        <source>Mean sooner by</source>
        <translation>平均值提前</translation>
    </message>
    <message>
        <source>%1 sooner</source>
        <translation>提前 %1</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>推迟 %1</translation>
    </message>
    <message>
        <source>%1: P95 %2, %3</source>
        <translation>%1：P95 %2，%3</translation>
    </message>
    <message>
        <source>What would help is still being tried.</source>
        <translation>仍在试算哪些改进有用。</translation>
    </message>
    <message>
        <source>The simulation was stopped before it was tried what would help.</source>
        <translation>模拟在尝试改进办法之前已停止。</translation>
    </message>
    <message>
        <source>Nothing that was tried brings the 95th percentile down: work 20 % faster, transfers 20 % faster, one person more.</source>
        <translation>尝试过的办法都不能降低第 95 百分位数：工作快 20%、传输快 20%、多一人。</translation>
    </message>
    <message>
        <source>P95 of the plan is %1. Most helps &quot;%2&quot;: %3 sooner.</source>
        <translation>计划的 P95 为 %1。最有帮助的是“%2”：提前 %3。</translation>
    </message>
    <message>
        <source>P95 of the plan is %1. Nothing that was tried brings it down.</source>
        <translation>计划的 P95 为 %1。尝试过的办法都不能降低它。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) change nothing.</source>
        <translation>
            <numerusform>另外 %Ln 项没有效果。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before everything was tried.</source>
        <translation>在全部尝试完之前已停止。</translation>
    </message>
    <message>
        <source>Tried in %L1 trials each.</source>
        <translation>每项尝试 %L1 次试验。</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员数</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>工作占比</translation>
    </message>
    <message>
        <source>Mean wait for it</source>
        <translation>平均等待</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1（%L2）</translation>
    </message>
    <message>
        <source>waited for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>无等待</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln member(s): at work in %2 of the time; mean wait of a component %3</source>
        <translation>
            <numerusform>%1，%Ln 名成员：%2 的时间在工作；组件平均等待 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan has no teams: it is simulated as if there were always people enough.</source>
        <translation>计划中没有团队：按人手始终充足进行模拟。</translation>
    </message>
    <message>
        <source>Longest waited for is %1: a component of its own waits %2 on average.</source>
        <translation>等待最久的是 %1：其组件平均等待 %2。</translation>
    </message>
    <message>
        <source>No component ever waits for a team.</source>
        <translation>没有组件需要等待团队。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationNumbers</name>
    <message>
        <source>%1: between %2 and %3, with a confidence of %4</source>
        <translation>%1：介于 %2 与 %3 之间，置信度 %4</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>无目标</translation>
    </message>
    <message>
        <source>Target met in %1 of the trials</source>
        <translation>在 %1 的试验中达到目标</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Fewer than %L1 measurements: what the plan says still counts for much</source>
        <translation>实测少于 %L1 次：计划中的数值仍占较大比重</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RTO met</source>
        <translation>达到 RTO</translation>
    </message>
    <message>
        <source>Decides the end</source>
        <translation>决定终点</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>平均等待</translation>
    </message>
    <message>
        <source>Durations are</source>
        <translation>用时依据</translation>
    </message>
    <message>
        <source>Share of the trials in which it was on the chain that decided when all was back</source>
        <translation>该组件处于决定全部恢复时间的链上的试验占比</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>整个计划</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>Mean time above it</source>
        <translation>平均超出时间</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试验次数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>用时</translation>
    </message>
    <message numerus="yes">
        <source>%Ln RTO(s) missed</source>
        <translation>
            <numerusform>%Ln 个 RTO 未达到</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationPage</name>
    <message>
        <source>What is drawn</source>
        <translation>绘制内容</translation>
    </message>
    <message>
        <source>Done by then</source>
        <translation>累计完成</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Unit of the axis</source>
        <translation>坐标轴单位</translation>
    </message>
    <message>
        <source>Share of the RTO</source>
        <translation>占 RTO 的比例</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Charts of the simulation</source>
        <translation>模拟图表</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>用时多久</translation>
    </message>
    <message>
        <source>&amp;Components</source>
        <translation>组件(&amp;C)</translation>
    </message>
    <message>
        <source>Percentiles against targets</source>
        <translation>百分位数与目标对比</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>进程(&amp;S)</translation>
    </message>
    <message>
        <source>Course of the middle trial</source>
        <translation>用时居中试验的进程</translation>
    </message>
    <message>
        <source>What would bring the 95th percentile down</source>
        <translation>可降低第 95 百分位数的办法</translation>
    </message>
    <message>
        <source>Tea&amp;ms</source>
        <translation>团队(&amp;M)</translation>
    </message>
    <message>
        <source>How busy the teams are</source>
        <translation>团队的繁忙程度</translation>
    </message>
    <message>
        <source>Side b&amp;y side</source>
        <translation>并排对比(&amp;Y)</translation>
    </message>
    <message>
        <source>The plan under several scenarios</source>
        <translation>多种情景下的计划</translation>
    </message>
    <message>
        <source>Show more of the time (-)</source>
        <translation>显示更长时间 (-)</translation>
    </message>
    <message>
        <source>Show all of the time (0)</source>
        <translation>显示全部时间 (0)</translation>
    </message>
    <message>
        <source>Show less of the time (+)</source>
        <translation>显示更短时间 (+)</translation>
    </message>
    <message>
        <source>Numbers of the simulation</source>
        <translation>模拟数值</translation>
    </message>
    <message>
        <source>Comparing scenarios, and trying what would help</source>
        <translation>正在对比情景并尝试改进办法</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>%1 of %2 trials</source>
        <translation>试验 %1 / %2</translation>
    </message>
    <message>
        <source>The plan is being read</source>
        <translation>正在读取计划</translation>
    </message>
    <message>
        <source>It is simulated with what its backups and drills say.</source>
        <translation>将依据其备份和演练的结果进行模拟。</translation>
    </message>
    <message>
        <source>There is no recovery plan to simulate</source>
        <translation>没有可模拟的恢复计划</translation>
    </message>
    <message>
        <source>Here is shown how long a recovery takes, and which targets it keeps: not as one number, but with how likely each is. It needs a plan that names the components.</source>
        <translation>此处显示恢复用时多久以及能达到哪些目标：不是单一数字，而是各自的可能性。这需要一份列明各组件的计划。</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>制定计划</translation>
    </message>
    <message>
        <source>This plan cannot be simulated as it stands</source>
        <translation>此计划目前无法模拟</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>显示计划</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The plan could not be read</source>
        <translation>无法读取计划</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>No simulation yet</source>
        <translation>还没有模拟</translation>
    </message>
    <message>
        <source>The plan is played again and again with random durations, teams of limited size and transfers that share the bandwidth. What comes out is how long a recovery takes, and how likely each target is met.</source>
        <translation>计划会以随机用时、人数有限的团队和共享带宽的传输反复推演。由此得出恢复用时多久，以及达到各目标的可能性。</translation>
    </message>
    <message>
        <source>Run simulation</source>
        <translation>运行模拟</translation>
    </message>
    <message>
        <source>The simulation runs</source>
        <translation>模拟正在运行</translation>
    </message>
    <message>
        <source>What comes out is shown here in a moment.</source>
        <translation>结果很快会显示在此处。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>With these anybody gets the same numbers. Input: %1</source>
        <translation>任何人使用这些值都会得到相同的数字。输入：%1</translation>
    </message>
    <message>
        <source>Stopped at %1 of %2 trials</source>
        <translation>已停止：试验 %1 / %2</translation>
    </message>
    <message>
        <source>Of version %L1 of the plan; it is %L2 now</source>
        <translation>依据计划版本 %L1；现为 %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s)</source>
        <translation>
            <numerusform>%Ln 个组件</numerusform>
        </translation>
    </message>
    <message>
        <source>P95 %1</source>
        <translation>P95 %1</translation>
    </message>
    <message>
        <source>target met in %1</source>
        <translation>目标达到率 %1</translation>
    </message>
    <message>
        <source>D&amp;istribution</source>
        <translation>分布(&amp;I)</translation>
    </message>
    <message>
        <source>Fi&amp;x first</source>
        <translation>优先改进(&amp;X)</translation>
    </message>
    <message>
        <source>%1 %2, give or take %3</source>
        <translation>%1 %2，误差 ±%3</translation>
    </message>
    <message>
        <source>From before the latest backup or drill</source>
        <translation>结果早于最近的备份或演练</translation>
    </message>
    <message numerus="yes">
        <source>%Ln RTO(s) missed</source>
        <translation>
            <numerusform>%Ln 个 RTO 未达到</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::SimulationText</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>half the throughput</source>
        <translation>吞吐量减半</translation>
    </message>
    <message>
        <source>throughput at %1 %</source>
        <translation>吞吐量为 %1%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) less in %1</source>
        <translation>
            <numerusform>%1 少 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) more in %1</source>
        <translation>
            <numerusform>%1 多 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>latest backup of %1 corrupt</source>
        <translation>%1 的最新备份已损坏</translation>
    </message>
    <message>
        <source>%1 not lost</source>
        <translation>%1 未受影响</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>It takes %1 in every trial; the target is %2.</source>
        <translation>每次试验均用时 %1；目标为 %2。</translation>
    </message>
    <message>
        <source>It takes %1 in every trial.</source>
        <translation>每次试验均用时 %1。</translation>
    </message>
    <message>
        <source>95 % of the trials finish within %1, half of them within %2.</source>
        <translation>95% 的试验在 %1 内完成，半数在 %2 内完成。</translation>
    </message>
    <message>
        <source>95 % of the trials finish within %1; the target is %2, and %3 meet it.</source>
        <translation>95% 的试验在 %1 内完成；目标为 %2，%3 的试验达到目标。</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1: work 20 % faster</source>
        <translation>%1：工作快 20%</translation>
    </message>
    <message>
        <source>%1: one person more</source>
        <translation>%1：多一人</translation>
    </message>
    <message>
        <source>Transfers 20 % faster</source>
        <translation>传输快 20%</translation>
    </message>
    <message>
        <source>%1: transfers 20 % faster</source>
        <translation>%1：传输快 20%</translation>
    </message>
    <message numerus="yes">
        <source>Measured %Ln time(s)</source>
        <translation>
            <numerusform>实测 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimated in the plan</source>
        <translation>计划中的估计</translation>
    </message>
    <message>
        <source>Derived from the target</source>
        <translation>由目标推算</translation>
    </message>
    <message>
        <source>%1, seed %2, input %3</source>
        <translation>%1，随机种子 %2，输入 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trial(s)</source>
        <translation>
            <numerusform>%Ln 次试验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln part(s) measured</source>
        <translation>
            <numerusform>已实测 %L1 / %Ln 个部分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The 90 % band held in %L1 of %Ln measured recovery(ies)</source>
        <translation>
            <numerusform>%Ln 次实测恢复中有 %L1 次落在 90% 区间内</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln component(s) miss their RTO in more than 5 % of the trials; worst is %2: P95 %3 of %4.</source>
        <translation>
            <numerusform>%Ln 个组件中有 %L1 个在超过 5% 的试验中未达到 RTO；最差的是 %2：P95 %3 / %4。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::StartDrillDialog</name>
    <message>
        <source>&amp;Tabletop</source>
        <translation>桌面推演(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>自动(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Full, with people</source>
        <translation>完整，有人员参与(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>现在(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Earlier, at</source>
        <translation>更早的时间(&amp;E)</translation>
    </message>
    <message>
        <source>The &amp;whole plan</source>
        <translation>整个计划(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Only some components</source>
        <translation>仅部分组件(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Start the drill</source>
        <translation>开始演练(&amp;S)</translation>
    </message>
    <message>
        <source>Start a drill</source>
        <translation>开始演练</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Start a drill of %1</source>
        <translation>开始 %1 的演练</translation>
    </message>
    <message>
        <source>The plan is followed for real, in a sandbox, against the clock. Production is not touched.</source>
        <translation>在沙箱中按计划实际执行，并计时。不触及生产环境。</translation>
    </message>
    <message>
        <source>Talked through by people; nothing is restored, and nothing is measured.</source>
        <translation>由人员口头推演；不恢复任何内容，也不实测任何内容。</translation>
    </message>
    <message>
        <source>Nobody is asked. What needs a person is skipped, and a plan that requires it is not passed.</source>
        <translation>不询问任何人。需要人工的步骤将跳过；如果计划要求这些步骤，则不能通过。</translation>
    </message>
    <message>
        <source>Restores and programs run by themselves; people do their steps, and sign.</source>
        <translation>恢复和程序自动运行；人员完成各自的步骤并签署。</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>When the disaster struck</source>
        <translation>灾难发生时间</translation>
    </message>
    <message>
        <source>Each component comes back from its newest usable backup.</source>
        <translation>每个组件从其最新可用备份恢复。</translation>
    </message>
    <message>
        <source>Nothing newer is restored, and the data loss counts to that moment.</source>
        <translation>不恢复更新的备份，数据丢失计至该时刻。</translation>
    </message>
    <message>
        <source>Components that take part</source>
        <translation>参与的组件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>范围</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s), in the order of recovery.</source>
        <translation>
            <numerusform>%Ln 个组件，按恢复顺序。</numerusform>
        </translation>
    </message>
    <message>
        <source>What they need besides counts as there. Such a drill proves nothing of the rest.</source>
        <translation>它们依赖的其他组件视为已就位。此类演练对其余组件不构成证明。</translation>
    </message>
    <message>
        <source>The newest bac&amp;kup counts as damaged, of</source>
        <translation>最新备份视为已损坏的组件(&amp;K)</translation>
    </message>
    <message>
        <source>One person less in the tea&amp;m</source>
        <translation>少一人的团队(&amp;M)</translation>
    </message>
    <message>
        <source>The &amp;program fails, of</source>
        <translation>程序失败的组件(&amp;P)</translation>
    </message>
    <message>
        <source>Surprises</source>
        <translation>突发情况</translation>
    </message>
    <message>
        <source>chosen by the seed</source>
        <translation>由随机种子选定</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>随机种子(&amp;D)</translation>
    </message>
    <message>
        <source>none: programs with a relative path are not found</source>
        <translation>无：将找不到使用相对路径的程序</translation>
    </message>
    <message>
        <source>Where, and who</source>
        <translation>位置和人员</translation>
    </message>
    <message>
        <source>Sandbo&amp;x: an empty folder, or one that does not exist yet</source>
        <translation>沙箱：空文件夹或尚不存在的文件夹(&amp;X)</translation>
    </message>
    <message>
        <source>Choose the sandbox</source>
        <translation>选择沙箱</translation>
    </message>
    <message>
        <source>Folder of the &amp;recovery scripts</source>
        <translation>恢复脚本文件夹(&amp;R)</translation>
    </message>
    <message>
        <source>Choose the folder of the scripts</source>
        <translation>选择脚本文件夹</translation>
    </message>
    <message>
        <source>Declared b&amp;y</source>
        <translation>宣告人(&amp;Y)</translation>
    </message>
    <message>
        <source>No component is chosen.</source>
        <translation>未选择组件。</translation>
    </message>
    <message>
        <source>Write who declares it.</source>
        <translation>请填写宣告人。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::StepForm</name>
    <message>
        <source>Seconds, as 90, or a time of day, as 16:00</source>
        <translation>秒数（如 90）或时刻（如 16:00）</translation>
    </message>
    <message>
        <source>A host and a port, as db1:5432</source>
        <translation>主机和端口，如 db1:5432</translation>
    </message>
    <message>
        <source>An address, as http://host:8080/health</source>
        <translation>地址，如 http://host:8080/health</translation>
    </message>
    <message>
        <source>Without user name and password, which would stand in reports</source>
        <translation>不含用户名和密码，否则会出现在报告中</translation>
    </message>
    <message>
        <source>The name of a program</source>
        <translation>程序的名称</translation>
    </message>
    <message>
        <source>Gives up after</source>
        <translation>超时时限</translation>
    </message>
    <message>
        <source>A drill passes only with &amp;evidence of it</source>
        <translation>有其证据，演练才能通过(&amp;E)</translation>
    </message>
    <message>
        <source>Is done in &amp;drills too</source>
        <translation>演练中也执行(&amp;D)</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>用时多久</translation>
    </message>
    <message>
        <source>&amp;Kind of step</source>
        <translation>步骤类型(&amp;K)</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>标题(&amp;I)</translation>
    </message>
    <message>
        <source>A port accepts a connection</source>
        <translation>端口接受连接</translation>
    </message>
    <message>
        <source>An address answers</source>
        <translation>地址有响应</translation>
    </message>
    <message>
        <source>A program runs</source>
        <translation>程序正在运行</translation>
    </message>
    <message>
        <source>Pro&amp;gram</source>
        <translation>程序(&amp;G)</translation>
    </message>
    <message>
        <source>A whole path, or one that starts at the folder of scripts that a drill is told.</source>
        <translation>完整路径，或以演练时指定的脚本文件夹为起点的相对路径。</translation>
    </message>
    <message>
        <source>Arg&amp;uments, one a line</source>
        <translation>参数，每行一个(&amp;U)</translation>
    </message>
    <message>
        <source>En&amp;vironment, one NAME=VALUE a line</source>
        <translation>环境变量，每行一个“名称=值”(&amp;V)</translation>
    </message>
    <message>
        <source>A&amp;sks whether</source>
        <translation>探测内容(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>探测对象(&amp;W)</translation>
    </message>
    <message>
        <source>What is t&amp;o be done</source>
        <translation>操作内容(&amp;O)</translation>
    </message>
    <message>
        <source>Its kind says enough</source>
        <translation>可留空，以类型为准</translation>
    </message>
    <message>
        <source>The team of the component</source>
        <translation>组件所属团队</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>The component has failed</source>
        <translation>组件视为失败</translation>
    </message>
    <message>
        <source>It goes on, and the failure is written down</source>
        <translation>继续执行，并记录该失败</translation>
    </message>
    <message>
        <source>Program that has to su&amp;cceed before</source>
        <translation>须先运行成功的程序(&amp;C)</translation>
    </message>
    <message>
        <source>Gives u&amp;p after</source>
        <translation>超时时限(&amp;P)</translation>
    </message>
    <message>
        <source>Tried again, ti&amp;mes</source>
        <translation>重试次数(&amp;M)</translation>
    </message>
    <message>
        <source>If it &amp;fails</source>
        <translation>失败时(&amp;F)</translation>
    </message>
    <message>
        <source>Done b&amp;y</source>
        <translation>执行者(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Until, or how long</source>
        <translation>等到何时或多久(&amp;U)</translation>
    </message>
    <message>
        <source>What is t&amp;o be decided</source>
        <translation>决定事项(&amp;O)</translation>
    </message>
    <message>
        <source>What pe&amp;ople are told</source>
        <translation>通知内容(&amp;O)</translation>
    </message>
    <message>
        <source>Some have line breaks in them. They stay as they are.</source>
        <translation>部分内容含有换行，将保持原样。</translation>
    </message>
    <message>
        <source>NAME=VALUE is meant: %1</source>
        <translation>应写成“名称=值”：%1</translation>
    </message>
    <message>
        <source>%1 stands there twice</source>
        <translation>%1 出现了两次</translation>
    </message>
    <message>
        <source>A program is needed</source>
        <translation>必须指定程序</translation>
    </message>
</context>
<context>
    <name>backstop::ui::StepsForm</name>
    <message>
        <source>Add s&amp;tep</source>
        <translation>添加步骤(&amp;T)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Write t&amp;hem out</source>
        <translation>填入这些步骤(&amp;H)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>No steps are stated, and without data and a program that recovers it there are no usual ones.</source>
        <translation>未指定步骤；没有数据，也没有用于恢复它的程序，因此没有常规步骤。</translation>
    </message>
    <message>
        <source>No steps are stated, so the usual ones are done: %1.</source>
        <translation>未指定步骤，因此执行常规步骤：%1。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, not complete</source>
        <translation>%1，不完整</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>步骤 %1：%2</translation>
    </message>
    <message>
        <source>Step %1 is not complete</source>
        <translation>步骤 %1 不完整</translation>
    </message>
</context>
<context>
    <name>backstop::ui::TeamsDialog</name>
    <message>
        <source>&amp;Remove team</source>
        <translation>移除团队(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员数</translation>
    </message>
    <message>
        <source>A&amp;dd team</source>
        <translation>添加团队(&amp;D)</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>取消(&amp;L)</translation>
    </message>
    <message>
        <source>As many components at once as a team has members are recovered by it; the others wait.</source>
        <translation>团队有多少名成员，就能同时恢复多少个组件；其余组件等待。</translation>
    </message>
    <message>
        <source>A team needs a name</source>
        <translation>团队必须有名称</translation>
    </message>
    <message>
        <source>Two teams have this name: %1</source>
        <translation>有两个团队使用此名称：%1</translation>
    </message>
    <message>
        <source>A team has one member or more, and at most %L1</source>
        <translation>团队至少有一名成员，至多 %L1 名</translation>
    </message>
</context>
<context>
    <name>backstop::ui::TimeScale</name>
    <message>
        <source>0 s</source>
        <translation>0 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>backstop::ui::ToolBar</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Repository %1, %2</source>
        <translation>存储库 %1，%2</translation>
    </message>
</context>
<context>
    <name>backstop::ui::UnlockDialog</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>Unlock repository</source>
        <translation>解锁存储库</translation>
    </message>
    <message>
        <source>The key is being tried</source>
        <translation>正在尝试密钥</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>backstop::ui::VerifyDialog</name>
    <message>
        <source>The &amp;chosen backups</source>
        <translation>选中的备份(&amp;C)</translation>
    </message>
    <message>
        <source>The &amp;whole repository</source>
        <translation>整个存储库(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Structure</source>
        <translation>结构(&amp;S)</translation>
    </message>
    <message>
        <source>Structure and a sa&amp;mple of the data</source>
        <translation>结构和抽样数据(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Every byte</source>
        <translation>每个字节(&amp;E)</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>校验(&amp;V)</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>取消(&amp;L)</translation>
    </message>
    <message>
        <source>Only reads. A backup counts as verified, and turns green, when every byte of it was read back and found as it was written.</source>
        <translation>只读取，不改动。只有回读了备份的每个字节，且与写入时一致，该备份才算已校验并变为绿色。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln 个备份</numerusform>
        </translation>
    </message>
    <message>
        <source>None is chosen in the list.</source>
        <translation>列表中未选中任何备份。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>All backups, and every object in the repository.</source>
        <translation>所有备份，以及存储库中的每个对象。</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Part of the data to read, in per cent</source>
        <translation>要读取的数据比例（百分比）</translation>
    </message>
    <message>
        <source>How deep</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Seconds. Every object is there with its size, every list and folder can be read. Finds lost files, not flipped bits.</source>
        <translation>仅需数秒。检查每个对象是否存在且大小正确，每个列表和文件夹是否可读。能发现丢失的文件，不能发现位翻转。</translation>
    </message>
    <message>
        <source>Also reads a random part of the data. Finds a dying disk early, proves nothing about the rest.</source>
        <translation>另外随机读取部分数据。可及早发现即将损坏的磁盘，但不能证明其余数据完好。</translation>
    </message>
    <message>
        <source>Reads, decrypts and compares everything. Takes as long as reading the repository. The only proof.</source>
        <translation>读取、解密并比对全部数据。耗时相当于读取整个存储库。唯一的证明。</translation>
    </message>
</context>
<context>
    <name>backstop::ui::VerifyReportDialog</name>
    <message>
        <source>structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>structure and %1 % of the data</source>
        <translation>结构和 %1% 的数据</translation>
    </message>
    <message>
        <source>every byte</source>
        <translation>每个字节</translation>
    </message>
    <message>
        <source>Passed: every byte is as it was written</source>
        <translation>通过：每个字节均与写入时一致</translation>
    </message>
    <message>
        <source>No damage found as far as was looked</source>
        <translation>在检查范围内未发现损坏</translation>
    </message>
    <message>
        <source>Not all data were read, so this is not proof that every file can be restored. Verify every byte for that.</source>
        <translation>未读取全部数据，因此不能证明每个文件都可恢复。如需证明，请校验每个字节。</translation>
    </message>
    <message numerus="yes">
        <source>Damage found in %Ln object(s)</source>
        <translation>
            <numerusform>发现 %Ln 个对象损坏</numerusform>
        </translation>
    </message>
    <message>
        <source>Incomplete: this proves nothing</source>
        <translation>未完成：不能证明任何结论</translation>
    </message>
    <message>
        <source>It was cancelled before the end. Run it again.</source>
        <translation>校验中途被取消。请重新运行。</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Report of the verification</source>
        <translation>校验报告</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>What it hits</source>
        <translation>受影响的内容</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that could not be restored</source>
        <translation>没有无法恢复的内容</translation>
    </message>
    <message>
        <source>Contents compared</source>
        <translation>已比对的内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln 个文件，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) could not be checked</source>
        <translation>
            <numerusform>%Ln 个备份无法检查</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer Backstop made them: verify them with that one. No damage was found in the others as far as was looked.</source>
        <translation>它们由更新版本的 Backstop 创建：请用该版本验证。在已查看的范围内，其余备份未发现损坏。</translation>
    </message>
    <message>
        <source>Everything else that was verified can be restored.</source>
        <translation>其余已验证的内容均可恢复。</translation>
    </message>
    <message>
        <source>Nothing is known of what was not read.</source>
        <translation>未读取的内容状况未知。</translation>
    </message>
    <message>
        <source>Back up the sources again now: what is damaged is stored anew where the source still has it.</source>
        <translation>请立即重新备份各备份源：只要源中仍有受损内容，就会重新存储。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln 个备份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>No new damage found, but known damage is there</source>
        <translation>未发现新的损坏，但存在已知的损坏</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chunk(s) that an earlier verification found unreadable are still needed, and were not read again. Verify every byte to see what they hit.</source>
        <translation>
            <numerusform>先前校验发现无法读取的 %Ln 个数据块仍被使用，且未重新读取。请校验每个字节，以查明受影响的内容。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstop::ui::VersionCompareDialog</name>
    <message>
        <source>Two versions of %1</source>
        <translation>%1 的两个版本</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Is it the same?</source>
        <translation>是否相同</translation>
    </message>
    <message>
        <source>They differ in nothing that is kept of them.</source>
        <translation>就所保存的信息而言，两者没有差异。</translation>
    </message>
    <message numerus="yes">
        <source>They differ in %Ln way(s).</source>
        <translation>
            <numerusform>两者有 %Ln 处不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>In the backup of</source>
        <translation>所在备份的时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Content (SHA-256)</source>
        <translation>内容（SHA-256）</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>指向</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Extended attributes</source>
        <translation>扩展属性</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>相同</translation>
    </message>
</context>
<context>
    <name>backstop::ui::VersionsAction</name>
    <message>
        <source>All versions…</source>
        <translation>所有版本…</translation>
    </message>
    <message>
        <source>Every version of this file in all backups</source>
        <translation>此文件在所有备份中的每个版本</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>请先选择一个文件</translation>
    </message>
</context>
<context>
    <name>backstop::ui::VersionsWindow</name>
    <message>
        <source>Copy chec&amp;ksum</source>
        <translation>复制校验和(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Restore this version…</source>
        <translation>恢复此版本(&amp;R)…</translation>
    </message>
    <message>
        <source>All versions of %1</source>
        <translation>%1 的所有版本</translation>
    </message>
    <message>
        <source>The versions are being read</source>
        <translation>正在读取版本</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Choose a version</source>
        <translation>请选择一个版本</translation>
    </message>
    <message>
        <source>Choose a version that has a checksum</source>
        <translation>请选择有校验和的版本</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln 个版本</numerusform>
        </translation>
    </message>
    <message>
        <source>The versions could not be read</source>
        <translation>无法读取版本</translation>
    </message>
    <message>
        <source>What went wrong is said above. The files of each backup can be browsed and restored all the same.</source>
        <translation>错误原因见上方。每个备份的文件仍可浏览和恢复。</translation>
    </message>
    <message>
        <source>No version so far</source>
        <translation>目前没有版本</translation>
    </message>
    <message>
        <source>The history of this repository is still being read; versions appear here as they are found.</source>
        <translation>此存储库的历史仍在读取；找到版本后会显示在这里。</translation>
    </message>
    <message>
        <source>No backup has this file</source>
        <translation>没有备份包含此文件</translation>
    </message>
    <message>
        <source>Only files have versions. What was in a folder is found by a search of all backups.</source>
        <translation>只有文件才有版本。可通过搜索所有备份查找文件夹中的内容。</translation>
    </message>
    <message>
        <source>Co&amp;mpare two versions…</source>
        <translation>比较两个版本(&amp;M)…</translation>
    </message>
    <message>
        <source>Select two versions, the second one with Ctrl</source>
        <translation>请选择两个版本，选第二个时按住 Ctrl</translation>
    </message>
</context>
<context>
    <name>backstop::ui::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Explore the demo</source>
        <translation>体验演示</translation>
    </message>
    <message>
        <source>A small trading firm with a few days of backups, made on this computer. Delete its folder when you have seen enough.</source>
        <translation>一家小型交易公司几天的备份，在此计算机上生成。看够之后，删除其文件夹即可。</translation>
    </message>
    <message>
        <source>Open a repository</source>
        <translation>打开存储库</translation>
    </message>
    <message>
        <source>One that exists. You need its passphrase or its recovery code.</source>
        <translation>打开已有的存储库。需要其密码短语或恢复码。</translation>
    </message>
    <message>
        <source>Make a new repository</source>
        <translation>新建存储库</translation>
    </message>
    <message>
        <source>An empty folder for backups, encrypted with a passphrase of yours. Then the first backup.</source>
        <translation>一个用于存放备份的空文件夹，以您的密码短语加密。然后进行首次备份。</translation>
    </message>
    <message>
        <source>Back to the repository</source>
        <translation>返回存储库</translation>
    </message>
    <message>
        <source>Welcome to Backstop</source>
        <translation>欢迎使用 Backstop</translation>
    </message>
    <message>
        <source>Know at every moment how much data and how much time you can lose, because it was measured.</source>
        <translation>随时了解您可能损失多少数据、多少时间，因为这些都经过实测。</translation>
    </message>
</context>
</TS>
